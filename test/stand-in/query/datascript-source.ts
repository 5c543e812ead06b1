/**
 * The ClojureScript that runs queries as the host does. A datom crosses as `[entity, attribute, kind, value, added]`,
 * where kind 1 is a uuid and kind 2 a value in EDN. Answers are JavaScript values but for uuids, which stay objects of
 * ClojureScript's that give their text as a string.
 */
export const datascriptSource = `
(require '[datascript.core :as d] '[cljs.reader :as reader])

(let [many #{:block/refs :block/path-refs :block/tags :block/alias :block/macros}
      references (into many [:block/parent :block/left :block/page :block/namespace :block/file])
      unique [:block/uuid :block/name :file/path :db/ident]
      schema (merge (into {} (map (fn [a] [a (cond-> {:db/valueType :db.type/ref :db/index true}
                                               (many a) (assoc :db/cardinality :db.cardinality/many))]) references))
                    (into {} (map (fn [a] [a {:db/unique :db.unique/identity}]) unique)))
      conn (atom nil)
      value (fn [x] (case (aget x 2) 1 (uuid (aget x 3)) 2 (reader/read-string (aget x 3)) (aget x 3)))
      datom (fn [x] (d/datom (aget x 0) (keyword (aget x 1)) (value x)))
      change (fn [x] [(if (aget x 4) :db/add :db/retract) (aget x 0) (keyword (aget x 1)) (value x)])
      input (fn [x] (if (string? x) (reader/read-string x) x))]
  #js {:fill (fn [rows] (reset! conn (d/conn-from-db (d/init-db (mapv datom rows) schema))) nil)
       :change (fn [rows] (d/transact! @conn (mapv change rows)) nil)
       :run (fn [query inputs] (clj->js (apply d/q (reader/read-string query) @@conn (map input inputs))))})
`;

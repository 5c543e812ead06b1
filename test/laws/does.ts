/** What an event does by itself to what the graph is once all is expanded. */
export type Does =
  | { readonly what: "nothing" | "moves" | "undoes" }
  | { readonly what: "renames"; readonly from: string; readonly to: string }
  | {
      /** Back to what they were: where a page is, records may hold what it had since, and bring it. */
      readonly what: "changes texts" | "takes texts back";
      readonly gone: readonly string[];
      readonly come: readonly string[];
    };

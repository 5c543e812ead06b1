/** ClojureScript with DataScript inside, as Logseq ships it for scripts. Runs in Node only. */
declare module "@logseq/nbb-logseq" {
  /** Evaluates ClojureScript; a map made with `#js` comes back as an object. */
  export function loadString(source: string): Promise<unknown>;
}

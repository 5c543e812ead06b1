/** The parser Logseq itself uses; the package has no types. Each function takes and gives JSON text. */
declare module "mldoc" {
  const mldoc: {
    readonly Mldoc: {
      /** Blocks of a text with their byte positions: `[[kind, …], {start_pos, end_pos}][]`. */
      parseJson(text: string, config: string): string;
    };
  };
  export default mldoc;
}

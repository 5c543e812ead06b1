/** The graph's own storage for texts of ours: it lies in the graph's folder and is synced and backed up with it. */
export interface Shelf {
  /** Keeps a text under a path of our choice; read it again to know that it is there. */
  keep(path: string, text: string): Promise<void>;
  /** A text that was kept, undefined when there is none. */
  kept(path: string): Promise<string | undefined>;
  /** The paths of all that is kept below a folder. */
  paths(folder: string): Promise<readonly string[]>;
  forget(path: string): Promise<void>;
}

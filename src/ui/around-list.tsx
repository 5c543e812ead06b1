import { BulkBar } from "./bulk-bar.tsx";
import type { Dock } from "./dock.ts";
import { Edge } from "./edge.tsx";
import { LastBatchBar } from "./last-batch.tsx";
import { MessageBar } from "./message-bar.tsx";
import type { Scene } from "./scene.ts";
import "./around-list.css";

/** What lies around the list once it is there: the edge to drag, messages, and what to do with a selection. */
export function AroundList({ scene, dock }: { readonly scene: Scene; readonly dock: Dock }) {
  return (
    <>
      <Edge dock={dock} label={scene.words.edge} />
      <MessageBar scene={scene} />
      <LastBatchBar scene={scene} />
      <BulkBar scene={scene} />
    </>
  );
}

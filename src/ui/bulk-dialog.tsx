import type { BulkPreview, BulkReport, ThreadRemark } from "../app/bulk.ts";
import { bulkKeys } from "./bulk-keys.ts";
import { BulkRemarks } from "./bulk-remarks.tsx";
import { Button } from "./button.tsx";
import { Modal } from "./modal.tsx";
import type { BulkOverlay, BulkStep } from "./panel-state.ts";
import { ProgressBar } from "./progress-bar.tsx";
import type { Scene } from "./scene.ts";

interface BulkProps {
  readonly scene: Scene;
  readonly bulk: BulkOverlay;
}

/** A bulk run from its preview to its report, and back. */
export function BulkDialog({ scene, bulk }: BulkProps) {
  const { words, deeds } = scene;
  const isBack = bulk.step.at === "putting-back" || bulk.step.at === "put-back";
  const title = isBack ? words.bulk.putBack : words.bulk.run(bulk.act, bulk.sure.length + bulk.unsure.length);
  return (
    <Modal label={title} onClose={() => deeds?.stopBulk()}>
      <h2>{title}</h2>
      <BulkBody scene={scene} bulk={bulk} />
    </Modal>
  );
}

function BulkBody({ scene, bulk }: BulkProps) {
  const { words, deeds } = scene;
  const { step } = bulk;
  switch (step.at) {
    case "previewing":
      return (
        <Progress says={words.bulk.previewing(step.done, step.of)} step={step}>
          <Button label={words.bulk.cancel} onClick={() => deeds?.stopBulk()} />
        </Progress>
      );
    case "preview":
      return <Preview scene={scene} bulk={bulk} preview={step.preview} />;
    case "running":
    case "putting-back":
      return (
        <Progress
          says={
            step.stopping
              ? words.bulk.stopping
              : step.at === "running"
                ? words.bulk.running(step.done, step.of)
                : words.bulk.puttingBack(step.done, step.of)
          }
          step={step}
        >
          <Button label={words.stop} disabled={step.stopping} onClick={() => deeds?.stopBulk()} />
        </Progress>
      );
    case "report":
    case "put-back":
      return <Report scene={scene} bulk={bulk} report={step.report} isBack={step.at === "put-back"} />;
    case "failed":
      return (
        <>
          <p role="alert">{words.bulk.failed(step.reason)}</p>
          <div class="modal-steps">
            <Button label={words.bulk.close} onClick={() => deeds?.stopBulk()} />
          </div>
        </>
      );
  }
}

function Progress(props: {
  readonly says: string;
  readonly step: Extract<BulkStep, { readonly done: number }>;
  readonly children: preact.ComponentChildren;
}) {
  const { done, of } = props.step;
  return (
    <>
      <p role="status">{props.says}</p>
      <ProgressBar label={props.says} done={done} of={of} />
      <div class="modal-steps">{props.children}</div>
    </>
  );
}

function Preview({ scene, bulk, preview }: BulkProps & { readonly preview: BulkPreview }) {
  const { words, deeds } = scene;
  const { threads, tweets, pages, warnings, refused } = preview;
  return (
    <>
      <p role="status">{threads === 0 ? words.bulk.nothing : words.bulk.preview(threads, tweets, pages)}</p>
      {bulk.unsure.length > 0 && (
        <label class="check">
          <input
            type="checkbox"
            checked={bulk.withUnsure}
            onChange={({ currentTarget }) => void deeds?.widenBulk(currentTarget.checked)}
          />
          {words.bulk.unsure(bulk.unsure.length)}
        </label>
      )}
      <BulkRemarks scene={scene} title={words.bulk.warnings(warnings.length)} remarks={warnings} />
      <BulkRemarks scene={scene} title={words.bulk.refused(refused.length)} remarks={refused} />
      <div class="modal-steps">
        {threads > 0 && (
          <Button label={words.bulk.run(bulk.act, threads)} class="primary" onClick={() => void deeds?.runBulk()} />
        )}
        <Button label={words.bulk.cancel} onClick={() => deeds?.stopBulk()} />
      </div>
    </>
  );
}

function Report({
  scene,
  bulk,
  report,
  isBack,
}: BulkProps & { readonly report: BulkReport; readonly isBack: boolean }) {
  const { words, deeds } = scene;
  const { results, stopped, batch, unreadable = 0 } = report;
  const done = results.filter((result) => result.done);
  const left = results.filter((result) => !result.done);
  const all = stopped ? Math.max(bulkKeys(bulk).length, results.length) : results.length;
  const says = isBack
    ? words.bulk.putBackReport(done.length, results.length)
    : (stopped ? words.bulk.reportStopped : words.bulk.report)(bulk.act, done.length, all);
  const spots = new Map(results.map(({ key, spot }) => [key, spot]));
  const remarks = (of: typeof results): readonly ThreadRemark[] =>
    of.map(({ key, sentence }) => ({ key, sentence: sentence ?? "" }));
  return (
    <>
      <p role="status" class="report">
        {says}
      </p>
      {unreadable > 0 && <p role="alert">{words.bulk.unreadable(unreadable)}</p>}
      <BulkRemarks scene={scene} title={words.bulk.left(left.length)} remarks={remarks(left)} spots={spots} isOpen />
      <BulkRemarks scene={scene} title={words.bulk.done(done.length)} remarks={remarks(done)} spots={spots} />
      <div class="modal-steps">
        <Button label={words.bulk.close} class="primary" onClick={() => deeds?.stopBulk()} />
        {batch !== undefined && !isBack && (
          <Button label={words.bulk.putBack} onClick={() => void deeds?.putBackBulk(batch)} />
        )}
      </div>
    </>
  );
}

/** A task marker at the start of a text, with the priority that Logseq writes behind it. */
const marker = /^(?:TODO|DOING|DONE|LATER|NOW|WAITING|WAIT|IN-PROGRESS|CANCELED|CANCELLED)\s+(?:\[#[ABC]\]\s+)?/u;
/** A date that Logseq's agenda shows. */
const planned = /^(?:SCHEDULED|DEADLINE): </mu;

/** Whether Logseq takes a text for a task. */
export function isTask(text: string): boolean {
  return marker.test(text) || planned.test(text);
}

/** A text without the marker that makes it a task, and the task's priority. */
export function withoutTask(text: string): string {
  // Of most texts the second character, a small letter or a sign, tells that they are none.
  const second = text.charCodeAt(1);
  return second === 65 || second === 78 || second === 79 ? text.replace(marker, "") : text;
}

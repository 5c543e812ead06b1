import type { Member } from "../../src/core/thread/thread.ts";
import { wordsOf } from "../../src/core/thread/words-of.ts";
import { cliWords } from "../../src/core/words/cli.en.ts";
import type { ListedThread, ThreadList } from "./thread-list.ts";

/** The document that `--json` prints; its shape is kept for good. */
export function threadDocument({
  graph,
  pages,
  tweetPages,
  highlights,
  tweets,
  cutOff,
  threads,
  shared,
  problems,
}: ThreadList) {
  return {
    graph,
    pages,
    tweetPages,
    highlights,
    tweets,
    cutOff,
    threads: threads.map(({ thread, file, lines }) => ({
      page: thread.page,
      file,
      author: thread.author ?? null,
      evidence: thread.evidence,
      head: thread.members[0]?.id ?? null,
      missing: thread.missing,
      members: thread.members.map(({ id, posted, reply, duplicate, highlight }) => ({
        id: id ?? null,
        line: lines.get(highlight.block.id) ?? 1,
        posted: isoDate(posted) ?? null,
        reply,
        duplicate,
        alsoOn: othersWith(id, thread.page, shared),
      })),
    })),
    problems: problems.map(({ file, line, what }) => ({ file, line, what })),
  };
}

function isoDate(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString();
}

/** The list for a person: each thread with its tweets, why they belong together, and what was met on the way. */
export function threadReport(list: ThreadList): string {
  const tweets = list.threads.reduce((sum, { thread }) => sum + thread.members.length, 0);
  const problems = list.problems.map(({ file, line, what }) => `  ${file}:${line}: ${what}`);
  return [
    ...list.threads.map((listed) => threadLines(listed, list.shared)),
    cliWords.summary(list.threads.length, tweets, list.tweetPages),
    ...(problems.length === 0 ? [] : [`${cliWords.problems(problems.length)}:`, ...problems]),
    "",
  ].join("\n");
}

/** The other pages on which a tweet stands. */
function othersWith(id: Member["id"], page: string, shared: ThreadList["shared"]): readonly string[] {
  return (id === undefined ? undefined : shared.get(id))?.filter((name) => name !== page) ?? [];
}

function threadLines({ thread, file, lines }: ListedThread, shared: ThreadList["shared"]): string {
  const { author, members, joints, evidence, missing, page } = thread;
  const facts = [cliWords.evidence[evidence], ...(missing.length === 0 ? [] : [cliWords.missing(missing)])].join("; ");
  const rows = members.map((member, index) => {
    const joint = joints[index - 1];
    const reason = joint && joint.why !== "page" ? [cliWords.because(joint)] : [];
    const others = othersWith(member.id, page, shared);
    const notes = [...noteOn(member), ...reason, ...(others.length === 0 ? [] : [cliWords.alsoOn(others)])];
    const tail = notes.length === 0 ? "" : ` (${notes.join("; ")})`;
    return `  ${file}:${lines.get(member.highlight.block.id) ?? 1}  ${dateOf(member)}  ${excerpt(wordsOf(member.tweet))}${tail}`;
  });
  return `${cliWords.thread(author, members.length, page)} (${facts})\n${rows.join("\n")}\n`;
}

function noteOn({ id, inferred, reply, foreign, duplicate, tweet }: Member): readonly string[] {
  return [
    ...(id === undefined ? [cliWords.noLink] : []),
    ...(inferred ? [cliWords.inferredLink] : []),
    ...(foreign && tweet.link?.handle !== undefined ? [cliWords.foreign(tweet.link.handle)] : []),
    ...(reply ? [cliWords.reply] : []),
    ...(duplicate ? [cliWords.duplicate] : []),
  ];
}

function dateOf({ posted }: Member): string {
  return isoDate(posted)?.slice(0, 16).replace("T", " ") ?? cliWords.noDate;
}

/** The first words on one line, cut between characters that a reader sees as one. */
function excerpt(words: string): string {
  const line = words.replace(/\s+/g, " ").slice(0, 200);
  const characters = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(line)];
  const start = characters.slice(0, 60).map(({ segment }) => segment);
  return characters.length > 60 ? `${start.join("")}…` : start.join("");
}

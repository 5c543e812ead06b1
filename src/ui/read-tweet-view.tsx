import type { ReadTweet, ThreadReading } from "../app/thread-reading.ts";
import { shownName } from "../core/thread/shown-name.ts";
import { IconButton } from "./icon.tsx";
import { Marked } from "./marked.tsx";
import type { Scene } from "./scene.ts";
import { TweetText } from "./tweet-text.tsx";

interface TweetProps {
  readonly scene: Scene;
  readonly thread: ThreadReading;
  readonly tweet: ReadTweet;
  /** Its place in the thread, from 0. */
  readonly at: number;
}

/** One tweet of an open thread: what ties it to the one before, its number and time, its text, its notes and tags. */
export function ReadTweetView({ scene, thread, tweet, at }: TweetProps) {
  const { words } = scene;
  const { reading } = words;
  return (
    <li class={tweet.duplicate ? "tweet duplicate" : "tweet"}>
      {tweet.missingBefore.length > 0 && <p class="gap">{reading.missing(tweet.missingBefore)}</p>}
      {tweet.joint && <p class={`joint joint-${tweet.joint.evidence}`}>{reading.joint(tweet.joint)}</p>}
      <TweetHead scene={scene} thread={thread} tweet={tweet} at={at} />
      <TweetText key={tweet.name} text={tweet.text} scene={scene} />
      {remarks(tweet, scene).map((remark) => (
        <p key={remark} class="remark">
          {remark}
        </p>
      ))}
      {tweet.notes.length > 0 && (
        <div class="notes">
          <span class="label">{reading.note}</span>
          {tweet.notes.map((note) => (
            <p key={note} dir="auto">
              <Marked text={note} scene={scene} />
            </p>
          ))}
        </div>
      )}
      {tweet.tags.length > 0 && (
        <p class="tags">
          <span class="label">{reading.tags}</span>{" "}
          {tweet.tags.map((tag) => (
            <bdi key={tag} class="tag">
              #{tag}
            </bdi>
          ))}
        </p>
      )}
    </li>
  );
}

function TweetHead({ scene, thread, tweet, at }: TweetProps) {
  const { words, dates, deeds } = scene;
  const { acts } = words;
  const { posted, address } = tweet;
  const day = posted === undefined ? words.unknownDate : dates.day(posted);
  const before = thread.tweets[at - 1]?.posted;
  // The day is told where it changes: within a thread it seldom does.
  const isSameDay = posted !== undefined && before !== undefined && dates.day(before) === day;
  const whole = thread.tweets.filter(({ duplicate }) => !duplicate);
  /** A collapsed thread must be expanded first. */
  const deciding = (icon: "split" | "leaveOut", what: "split" | "leave-out") =>
    thread.state === "spread" && (
      <IconButton
        icon={icon}
        label={acts[icon]}
        onClick={() => void deeds?.decide({ do: what, key: thread.key, tweet: tweet.name })}
      />
    );
  return (
    <p class="tweet-head">
      <span class="tweet-place">{!tweet.duplicate && words.reading.place(whole.indexOf(tweet) + 1, whole.length)}</span>
      <span class="tweet-date">
        {isSameDay ? "" : day} {posted !== undefined && dates.time(posted)}
      </span>
      <span class="grow" />
      {address !== undefined && (
        <IconButton icon="open" label={acts.openTweet} onClick={() => void deeds?.openAddress(address)} />
      )}
      {at > 0 && deciding("split", "split")}
      {deciding("leaveOut", "leave-out")}
    </p>
  );
}

/** What is to be known of a tweet, in sentences. */
function remarks(tweet: ReadTweet, { words: { reading } }: Scene): readonly string[] {
  return [
    ...(tweet.foreign === undefined ? [] : [reading.foreign(shownName(tweet.foreign) ?? "")]),
    ...(tweet.reply ? [reading.reply] : []),
    ...(tweet.duplicate ? [reading.duplicate] : []),
    ...(tweet.cutOff ? [reading.cutOff] : []),
    ...(tweet.inferred ? [reading.inferred] : []),
    ...(tweet.arrived ? [reading.arrived] : []),
  ];
}

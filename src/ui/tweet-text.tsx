import { useState } from "preact/hooks";
import type { PanelWords } from "../core/words/panel-words.ts";
import { Marked } from "./marked.tsx";
import type { Scene } from "./scene.ts";
import { type TextPart, textParts } from "./text-parts.ts";

/** A tweet's text as people read it. It never becomes markup: parts are text, our own links, and Twitter's pictures. */
export function TweetText({ text, scene }: { readonly text: string; readonly scene: Scene }) {
  const parts = textParts(text.replace(/\n{3,}/g, "\n\n").trim());
  return (
    <div class="tweet-text" dir="auto">
      {parts.map((part, at) => (
        <Part key={`${at} ${part.kind}`} part={part} scene={scene} />
      ))}
    </div>
  );
}

function Part({ part, scene }: { readonly part: TextPart; readonly scene: Scene }) {
  const { words, deeds } = scene;
  switch (part.kind) {
    case "text":
      return <Marked text={part.text} scene={scene} />;
    case "tweet": {
      const address = deeds?.address(part.handle, part.id);
      if (address === undefined) return <Marked text={part.text} scene={scene} />;
      return (
        <a
          href={address}
          rel="noreferrer"
          onClick={(event) => {
            event.preventDefault();
            void deeds?.openAddress(address);
          }}
        >
          <Marked text={part.text} scene={scene} />
        </a>
      );
    }
    case "picture":
      return <Picture url={part.url} alt={part.alt} words={words.reading} />;
  }
}

/** Loaded when it comes near the sight, and without telling where it is shown. */
function Picture(props: { readonly url: string; readonly alt: string; readonly words: PanelWords["reading"] }) {
  const { url, alt, words } = props;
  const [isBroken, setBroken] = useState(false);
  if (isBroken) {
    return (
      <span class="picture-failed">
        {alt} <span class="quiet">{words.pictureFailed}</span>
      </span>
    );
  }
  return (
    <img
      class="picture"
      src={url}
      alt={alt || words.picture}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={() => setBroken(true)}
    />
  );
}

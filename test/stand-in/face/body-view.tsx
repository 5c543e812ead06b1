import type { ComponentChildren } from "preact";
import type { Body, Inline, ListItem } from "./body.ts";
import { useFace } from "./face.ts";
import { icons } from "./icons.tsx";
import { BlockReference, Embed } from "./reference.tsx";

/** A block's text, drawn. */
export function BodyView({ body }: { readonly body: readonly Body[] }) {
  return body.map((part, index) => <Part key={index} part={part} />);
}

function Part({ part }: { readonly part: Body }) {
  switch (part.is) {
    case "line":
      return <Line {...part} />;
    case "paragraph":
      return <div class="paragraph">{drawn(part.inside)}</div>;
    case "list":
      return <List start={part.start} items={part.items} />;
    case "quote":
      return (
        <blockquote>
          <BodyView body={part.inside} />
        </blockquote>
      );
    case "code":
      return <pre class="code">{part.text}</pre>;
    case "table":
      return <Table {...part} />;
    case "properties":
      return <Properties {...part} />;
    case "rule":
      return <hr />;
  }
}

function Line({ heading, marker, inside }: Extract<Body, { is: "line" }>) {
  if (inside.length === 0 && !marker) return null;
  const Tag =
    heading === 0 ? "span" : ((["h1", "h2", "h3", "h4", "h5", "h6"] as const)[Math.min(heading, 6) - 1] ?? "h6");
  return (
    <Tag class="first-line">
      {marker && <span class={`marker ${marker === "DONE" ? "done" : ""}`}>{marker} </span>}
      {drawn(inside)}
    </Tag>
  );
}

/** `start` numbers the first item; without it the items have bullets. */
function List({ start, items }: { readonly start: number | null; readonly items: readonly ListItem[] }) {
  const drawnItems = items.map((item, index) => (
    <li key={index}>
      <BodyView body={item.inside} />
      {item.items.length > 0 && <List start={start === null ? null : 1} items={item.items} />}
    </li>
  ));
  return start === null ? <ul>{drawnItems}</ul> : <ol start={start}>{drawnItems}</ol>;
}

function Table({ header, rows }: Extract<Body, { is: "table" }>) {
  const row = (cells: readonly (readonly Inline[])[], index: number) => (
    <tr key={index}>
      {cells.map((cell, column) => (
        <td key={column}>{drawn(cell)}</td>
      ))}
    </tr>
  );
  return (
    <table>
      <thead>{row(header, 0)}</thead>
      <tbody>{rows.map(row)}</tbody>
    </table>
  );
}

function Properties({ pairs }: Extract<Body, { is: "properties" }>) {
  return (
    <div class="block-properties">
      {pairs.map(({ key, value }) => (
        <div key={key}>
          <span class="property-key">{key}:</span> {drawn(value)}
        </div>
      ))}
    </div>
  );
}

/** Inline parts, drawn. */
export function drawn(parts: readonly Inline[]): ComponentChildren {
  return parts.map((part, index) => <InlinePart key={index} part={part} />);
}

const tags = { bold: "b", italic: "i", strike: "s", underline: "u", highlight: "mark" } as const;

function InlinePart({ part }: { readonly part: Inline }) {
  switch (part.is) {
    case "text":
      return <>{part.text}</>;
    case "break":
      return <br />;
    case "code":
      return <code>{part.text}</code>;
    case "link":
      return <Link href={part.href}>{drawn(part.inside)}</Link>;
    case "image":
      return <Picture {...part} />;
    case "page":
      return <PageReference name={part.name} label={part.label} />;
    case "tag":
      return <PageAnchor name={part.name} class="tag" text={`#${part.name}`} />;
    case "block":
      return <BlockReference uuid={part.uuid} label={part.label} />;
    case "embed":
      return <Embed uuid={part.uuid} />;
    default: {
      const Tag = tags[part.is];
      return <Tag>{drawn(part.inside)}</Tag>;
    }
  }
}

/** Anything but a web or mail address is text: block text may come from strangers. */
function Link({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  if (!/^(?:https?:\/\/|mailto:)/i.test(href)) return <span>{children}</span>;
  return (
    <a class="external-link" href={href} target="_blank" rel="noopener noreferrer" title={href}>
      {children}
    </a>
  );
}

/** A frame in the place of a picture: the stand-in loads nothing from the network. */
function Picture({ src, alt }: { readonly src: string; readonly alt: string }) {
  return (
    <span class="picture" title={src}>
      <icons.picture />
      <span>{alt || src.replace(/^https?:\/\//, "")}</span>
    </span>
  );
}

function PageReference({ name, label }: { readonly name: string; readonly label: string }) {
  if (label) return <PageAnchor name={name} class="page-ref" text={label} />;
  return (
    <span class="page-reference" data-ref={name}>
      <span class="bracket">[[</span>
      <PageAnchor name={name} class="page-ref" text={name} />
      <span class="bracket">]]</span>
    </span>
  );
}

function PageAnchor({ name, text, ...rest }: { readonly name: string; readonly text: string; readonly class: string }) {
  const { act } = useFace();
  const open = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    act({ do: "open page", name });
  };
  return (
    <a {...rest} href={`#/page/${encodeURIComponent(name)}`} data-ref={name} onClick={open}>
      {text}
    </a>
  );
}

/** Where the page of every graph here lies. */
export const pagePath = "pages/Tides (highlights).md";

/** Pages whose threads make every kind of plan: sections replaced whole, blocks moved, heads that stay, flat pages. */
export const threadPages: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  "a section of one thread": page(`
- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
	- Las mareas tienen memoria. Hilo 🧵 ([View Tweet](https://twitter.com/ana_mar/status/1592385404250095616))
		- **Note**: Thread
	- Suben dos veces al día ([View Tweet](https://twitter.com/ana_mar/status/1592385406266507264))
	- y nadie les da las gracias. ([View Tweet](https://twitter.com/ana_mar/status/1592385408263520256))`),
  "tweets that others hold": page(
    `
- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
	- 1/ First ([View Tweet](https://twitter.com/ana_mar/status/1592385404250095616))
	- 2/ Second ([View Tweet](https://twitter.com/ana_mar/status/1592385406266507264))
	  id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b
		- my own words
			- and more of them
	- 3/ Third ([View Tweet](https://twitter.com/ana_mar/status/1592385408263520256))
		- **Tags**: #sea
	- Alone ([View Tweet](https://twitter.com/ana_mar/status/1490766923795398656))`,
    "- see ((6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b)) again\n- {{embed ((6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2b))}}",
  ),
  "a head that others hold, over two sections": page(
    `
- Highlights first synced by [[Readwise]] [[Nov 19th, 2022]]
	- 潮の話 1/3 ([View Tweet](https://twitter.com/ana_mar/status/1592385404250095616))
	  id:: 6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2c
	- Alone ([View Tweet](https://twitter.com/ana_mar/status/1490766923795398656))
- New highlights added [[Feb 25th, 2023]] at 5:56 PM
	- 2/3 ([View Tweet](https://twitter.com/ana_mar/status/1592385406266507264))
	- TODO 3/3 ([View Tweet](https://twitter.com/ana_mar/status/1592385408263520256))`,
    "- ((6530a1b2-3c4d-4e5f-8a6b-7c8d9e0f1a2c))",
  ),
  "no sections": page(`
- One ([View Tweet](https://twitter.com/ana_mar/status/1592385404250095616))
- Two ([View Tweet](https://twitter.com/ana_mar/status/1592385406266507264))
	- **Note**: keep
- Three ([View Tweet](https://twitter.com/ana_mar/status/1592385408263520256))`),
};

function page(blocks: string, journal = "- nothing of note"): ReadonlyMap<string, string> {
  const properties = `title:: Tides (highlights)
author:: [[@ana_mar on Twitter]]
category:: #tweets
url:: https://twitter.com/ana_mar/status/1592385404250095616
`;
  return new Map([
    [pagePath, `${properties}${blocks}`],
    ["journals/2023_02_03.md", journal],
  ]);
}

import type { Scene } from "./scene.ts";
import { type Trait, traits } from "./view.ts";

/** What the threads can be picked out by, each with the number of threads that it would leave. */
export function Facets({ scene }: { readonly scene: Scene }) {
  const { state, words, arrangement, list } = scene;
  const chosen = state.view.traits;
  const offered = traits.filter((trait) => chosen.includes(trait) || (arrangement.counts.get(trait) ?? 0) > 0);
  const toggle = (trait: Trait): void =>
    list.choose({ traits: chosen.includes(trait) ? chosen.filter((one) => one !== trait) : [...chosen, trait] });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a row that wraps.
    <div class="facets" role="group" aria-label={words.traitsLabel}>
      {offered.map((trait) => (
        <button
          key={trait}
          type="button"
          class={`facet facet-${trait}`}
          aria-pressed={chosen.includes(trait)}
          onClick={() => toggle(trait)}
        >
          {words.traits[trait]} <span class="count">{words.number(arrangement.counts.get(trait) ?? 0)}</span>
        </button>
      ))}
    </div>
  );
}

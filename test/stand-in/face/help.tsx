import { useState } from "preact/hooks";

/** The button at the bottom right: what this page is and what can be tried on it. */
export function Help() {
  const [open, setOpen] = useState(false);
  return (
    <div class="cp__sidebar-help-btn">
      {open && (
        <div class="popup help" role="dialog" aria-label="Help">
          <p>
            <b>This is a stand-in for Logseq</b>, made for trying and testing the plugin. The graph is a copy in memory;
            your folder is never written to.
          </p>
          <dl>
            <dt>Click</dt>
            <dd>edit a block</dd>
            <dt>/</dt>
            <dd>commands, in a block</dd>
            <dt>Right-click</dt>
            <dd>a bullet or the page's title: their menus</dd>
            <dt>Shift-click</dt>
            <dd>a bullet: open in the right sidebar</dd>
            <dt>Ctrl+Shift+P</dt>
            <dd>all commands</dd>
            <dt>Ctrl+K</dt>
            <dd>find a page</dd>
            <dt>Ctrl+Z</dt>
            <dd>undo</dd>
          </dl>
        </div>
      )}
      <button type="button" class="help-button" aria-label="Help" aria-expanded={open} onClick={() => setOpen(!open)}>
        ?
      </button>
    </div>
  );
}

/**
 * The card's style sheet, adopted by its shadow root: a page's Content Security Policy does not
 * reach constructed sheets, and a page's own style does not reach in. `!important` on the host wins
 * over whatever the page says of it. Contrast: text 15.3:1 and 13.6:1, quiet text 6.1:1 and 7.4:1,
 * links 6.4:1 and 7.9:1, light and dark.
 */
export const CARD_STYLE = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto auto auto auto !important;
  display: block !important;
  box-sizing: border-box !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  background: none !important;
  color-scheme: light dark !important;
  max-width: 360px !important;
  width: calc(100vw - 16px) !important;
  z-index: 2147483647 !important;
}
:host(:not(:popover-open)) { display: none !important; }
.card {
  --paper: #fff; --ink: #1c1b1a; --quiet: #5f5b57; --rule: #dedad5; --link: #1a56a8;
  box-sizing: border-box;
  max-height: 60vh;
  overflow: auto;
  overscroll-behavior: contain;
  padding: 14px 16px 12px;
  border: 1px solid var(--rule);
  border-radius: 6px;
  background: var(--paper);
  color: var(--ink);
  box-shadow: 0 4px 18px rgb(0 0 0 / 16%);
  font: 14px/1.45 system-ui, sans-serif;
  text-align: start;
  animation: appear 120ms ease-out;
}
@keyframes appear { from { opacity: 0; } }
h2 { margin: 0; font: 600 17px/1.25 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere; }
.kind { margin: 0 0 2px; color: var(--quiet); font-size: 12px; }
p { margin: 6px 0 0; overflow-wrap: anywhere; }
ul { margin: 10px 0 0; padding: 8px 0 0; border-top: 1px solid var(--rule); list-style: none; }
li { margin: 0 0 6px; overflow-wrap: anywhere; }
li:last-child { margin-bottom: 0; }
.date { color: var(--quiet); }
.from { display: block; color: var(--quiet); font-size: 12px; }
a { color: var(--link); }
.quiet { margin-top: 10px; color: var(--quiet); font-size: 12px; }
@media (prefers-color-scheme: dark) {
  .card {
    --paper: #232220; --ink: #ece9e4; --quiet: #aaa59e; --rule: #45423e; --link: #8fb8f2;
  }
}
@media (forced-colors: active) {
  .card { border-color: CanvasText; box-shadow: none; }
}
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
`

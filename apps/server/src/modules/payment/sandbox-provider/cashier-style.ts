/** The house's colours, measures and type, for a page that is on its own; light and plain on purpose. */
export const cashierStyle = `
:root { --leaf-700: #1f5a41; --leaf-600: #2b7352; --leaf-100: #e4f0e8; --ink: #1d2420; --second: #5b665f;
  --hair: #e3e8e4; --paper: #fbfaf6; --card: #fff; --cinnabar: #b8432f; --mustard: #c8922a; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 "PingFang SC", "HarmonyOS Sans SC",
  "MiSans", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; font-variant-numeric: tabular-nums; }
main { max-width: 420px; margin: 0 auto; padding: 0 16px 32px; }
p { margin: 0; }
header { display: flex; align-items: baseline; justify-content: space-between; margin: 0 -16px; padding: 16px;
  background: var(--leaf-700); color: #fff; font-size: 14px; }
.mark { font-size: 18px; font-weight: 600; }
.notice { margin: 16px 0; padding: 8px 12px; border: 1px dashed var(--mustard); border-radius: 8px; font-size: 14px; }
.card { padding: 24px 16px; border: 1px solid var(--hair); border-radius: 12px; background: var(--card);
  text-align: center; }
.label { color: var(--second); font-size: 14px; }
.amount { margin: 4px 0 8px; font-size: 36px; font-weight: 600; line-height: 1.3; }
.amount span { margin-right: 4px; font-size: 22px; }
.state { font-size: 18px; font-weight: 600; }
.good { color: var(--leaf-600); }
.bad { color: var(--cinnabar); }
.button, .quiet { display: block; width: 100%; min-height: 48px; margin-top: 16px; padding: 12px; border: 0;
  border-radius: 8px; background: var(--leaf-600); color: #fff; font: inherit; font-weight: 600; text-align: center;
  text-decoration: none; cursor: pointer; }
.quiet { margin-top: 12px; border: 1px solid var(--hair); background: none; color: var(--leaf-700); }
.button:focus-visible, .quiet:focus-visible { outline: 3px solid var(--mustard); outline-offset: 2px; }
.hint { margin: 16px 0 8px; padding: 12px; border-radius: 8px; background: var(--leaf-100); font-size: 14px; }
.number { color: var(--second); font-size: 12px; overflow-wrap: anywhere; }
`;

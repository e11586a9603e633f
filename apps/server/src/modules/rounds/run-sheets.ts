import type { Plan, Run, RunStop } from '@shanhuo/contract/rounds/index';
import { formatDay, formatTime } from '@shanhuo/face/format/day.ts';
import { formatWeight } from '@shanhuo/face/format/weight.ts';
import { escapeHtml, printablePage } from '#kernel/print.ts';
import { runSheetsEn } from './run-sheets.en.ts';
import { runSheetsZh } from './run-sheets.zh.ts';

const words = { zh: runSheetsZh, en: runSheetsEn };
type Language = keyof typeof words;

const style = `
  .sheet { break-after: page; }
  .sheet h1 { font-size: 18pt; margin: 3mm 0 1mm; }
  .sheet p { margin: 0 0 2mm; font-size: 11pt; line-height: 1.5; }
  .sheet table { width: 100%; border-collapse: collapse; font-size: 11pt; }
  .sheet th, .sheet td { border: .2mm solid #5b665f; padding: 1.5mm 2mm; text-align: start; vertical-align: top; }
  .sheet td:last-child { width: 28mm; }
  .sheet tr { break-inside: avoid; }
  .sheet small { color: #5b665f; }`;

const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** What a driver does at a stop, a line each. */
function tasksAt(stop: RunStop, language: Language): string[] {
  const said = words[language];
  const weight = (grams: number): string => formatWeight(grams, 'kg', language);
  const tasks = [
    stop.bringGrams > 0 && filled(said.bring, { weight: weight(stop.bringGrams) }),
    stop.setDownParcels > 0 &&
      filled(said.setDown, { parcels: stop.setDownParcels, weight: weight(stop.setDownGrams) }),
    stop.takeParcels > 0 && filled(said.take, { parcels: stop.takeParcels, weight: weight(stop.takeGrams) }),
  ].filter((task) => task !== false);
  return tasks.length === 0 ? [said.call] : tasks;
}

function sheet(run: Run, language: Language): string {
  const said = words[language];
  const rows = run.stops.map((stop) => {
    const keeper =
      stop.keeperName === null
        ? ''
        : `<br><small>${escapeHtml(filled(said.keeper, { name: stop.keeperName }))}</small>`;
    const cells = [
      String(stop.position),
      formatTime(stop.arrivesAt),
      `${escapeHtml(stop.siteName)}${keeper}`,
      tasksAt(stop, language).map(escapeHtml).join('<br>'),
      formatWeight(stop.loadGrams, 'kg', language),
      '',
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  const facts = [
    run.organisationName,
    run.driverName === null ? '' : `${said.driver} ${run.driverName}`,
    `${said.leave} ${formatTime(run.leavesAt)}`,
    `${said.back} ${formatTime(run.backAt)}`,
    `${run.stops.length} ${said.stops}`,
    `${(run.metres / 1000).toFixed(1)} ${said.kilometres}`,
  ].filter((fact) => fact !== '');
  return `<section class="sheet"><div class="band"></div>
    <h1>${escapeHtml(`${said.title} · ${run.plate} · ${formatDay(run.day, language)}`)}</h1>
    <p>${escapeHtml(facts.join(' · '))}<br><small>${escapeHtml(said.guess)}</small></p>
    <table><thead><tr>${said.columns.map((name) => `<th>${escapeHtml(name)}</th>`).join('')}</tr></thead>
    <tbody>${rows.join('')}</tbody></table></section>`;
}

/** A sheet of paper for each run of a plan. */
export const runSheetsPage = ({ runs }: Plan, language: Language): string =>
  printablePage({
    title: words[language].title,
    language,
    page: { size: 'A4', marginMm: 12 },
    style,
    body: runs.map((run) => sheet(run, language)).join('\n'),
  });

import { formatWeight } from '@shanhuo/face/format/weight.ts';
import { dayOf } from '#kernel/clock.ts';
import { maskName } from '#kernel/masking.ts';
import { code128, escapeHtml, printablePage, qrCode } from '#kernel/print.ts';
import type { LabelFacts } from './label-facts.ts';
import { parcelLabelsEn } from './labels.en.ts';
import { parcelLabelsZh } from './labels.zh.ts';
import { lastFour, type Receiver } from './receiver.ts';

const words = { zh: parcelLabelsZh, en: parcelLabelsEn };

const style = `
  .label { width: 100mm; height: 150mm; padding: 4mm; display: flex; flex-direction: column; gap: 2mm; overflow: hidden;
    break-after: page; break-inside: avoid; }
  .label > * { border-bottom: .2mm solid #5b665f; padding-bottom: 2mm; }
  .label > .band, .label > footer { border: 0; padding: 0; }
  .label header { display: flex; justify-content: space-between; align-items: baseline; font-size: 9pt; }
  .label header b { font-size: 13pt; }
  .route { display: flex; justify-content: space-between; font-size: 22pt; font-weight: 600; line-height: 1.2; }
  .bars svg { width: 72mm; height: 15mm; margin: 0 auto; }
  .bars p { text-align: center; font-size: 12pt; font-weight: 600; letter-spacing: .12em; margin: 1mm 0 0; }
  .party { display: grid; grid-template-columns: 8mm 1fr; column-gap: 2mm; font-size: 10pt; line-height: 1.4; }
  .party b { width: 7mm; height: 7mm; border-radius: 50%; background: #1d2420; color: #fff; text-align: center;
    line-height: 7mm; font-size: 9pt; overflow: hidden; }
  .party strong { font-size: 13pt; }
  .party p { margin: 0; }
  .label footer { display: flex; justify-content: space-between; gap: 3mm; margin-top: auto; font-size: 9pt; line-height: 1.5; }
  .label footer figure { margin: 0; width: 26mm; font-size: 7pt; text-align: center; }
  .label footer figure svg { width: 26mm; height: 26mm; }
  .sheet { display: grid; grid-template-columns: repeat(2, 95mm); gap: 3mm; justify-content: center; }
  .sheet .label { width: 95mm; height: 136mm; border: .2mm dashed #5b665f; break-after: auto; }`;

export interface LabelOptions {
  readonly size: '100x150' | 'a4';
  readonly language: 'zh' | 'en';
  readonly traceUrl: (code: string) => string;
}

export interface Label extends LabelFacts {
  readonly receiver: Receiver;
}

/** Labels to print: on the face nobody reads more of the receiver than the first character and the last four digits. */
export function parcelLabelsPage(labels: readonly Label[], { size, language, traceUrl }: LabelOptions): string {
  const faces = labels.map((label) => face(label, language, traceUrl(label.traceCode)));
  return printablePage({
    title: words[language].title,
    language,
    page: size === 'a4' ? { size: 'A4', marginMm: 8 } : { size: '100mm 150mm', marginMm: 0 },
    style,
    body: size === 'a4' ? `<div class="sheet">${faces.join('\n')}</div>` : faces.join('\n'),
  });
}

function face(label: Label, language: 'zh' | 'en', traceUrl: string): string {
  const said = words[language];
  const { receiver } = label;
  const route = label.regionNames.length > 0 ? label.regionNames : [label.receiverRegion];
  const way = label.stopCodes.join(' → ');
  const contents = label.contents.map(({ name, boxes }) => `${name} × ${boxes}`).join(' · ');
  return `<section class="label"><div class="band"></div>
    <header><b>${escapeHtml(said.brand)}</b><span>${dayOf(label.createdAt)}</span></header>
    <div class="route">${route.map((name) => `<span>${escapeHtml(name)}</span>`).join('')}</div>
    <div class="bars">${code128(label.number)}<p>${escapeHtml(label.number)}</p></div>
    <div class="party"><b>${escapeHtml(said.receiver)}</b><div>
      <p><strong>${escapeHtml(maskName(receiver.name))} ${escapeHtml(lastFour(receiver.phone))}</strong></p>
      <p>${escapeHtml(receiver.address)}</p></div></div>
    <div class="party"><b>${escapeHtml(said.sender)}</b><div>
      <p>${escapeHtml(label.merchantName)}</p><p>${escapeHtml(label.originName)}</p></div></div>
    <div class="party"><b>${escapeHtml(said.contents)}</b><div><p>${escapeHtml(contents)}</p></div></div>
    <footer><div>${escapeHtml(said.weight)} ${formatWeight(label.weightGrams, 'kg', language)}<br>
      ${label.boxes} ${escapeHtml(said.boxes)}<br>${escapeHtml(said.way)}<br>${escapeHtml(way)}</div>
      <figure>${qrCode(traceUrl)}${escapeHtml(said.trace)}</figure></footer></section>`;
}

/** One repeat of the band after xilankapu: stepped diamonds and hooks in the three accents, 6 units high. */
export function weavingBandSvg(): string {
  const cells: string[] = [];
  const dot = (x: number, y: number, color: string, width = 1): void => {
    cells.push(`<path d="M${x} ${y}h${width}v1h-${width}z" fill="${color}"/>`);
  };
  const [cinnabar, indigo, mustard] = ['#b8432f', '#2c4a6e', '#c8922a'];
  // A stepped diamond of each accent, with a light heart, and a small cross between two of them.
  for (const [index, color] of [cinnabar, indigo].entries()) {
    const x = index * 12;
    for (const [row, inset] of [2, 1, 0, 0, 1, 2].entries()) {
      dot(x + inset, row, color, 6 - 2 * inset);
    }
    dot(x + 2, 2, '#fbfaf6', 2);
    dot(x + 2, 3, '#fbfaf6', 2);
    dot(x + 8, 1, mustard, 2);
    dot(x + 7, 2, mustard, 4);
    dot(x + 7, 3, mustard, 4);
    dot(x + 8, 4, mustard, 2);
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 6" width="24" height="6" shape-rendering="crispEdges">${cells.join('')}</svg>`;
}

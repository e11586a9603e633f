/** Mountain and leaf in a rounded seal; `plain` is white strokes only, for dark grounds. */
export function brandMarkInner(plain = false): string {
  const [seal, back, front, vein] = plain
    ? ['none', 'rgb(255 255 255 / 62%)', '#ffffff', '#1f5a41']
    : ['#1f5a41', '#9cc4ae', '#ffffff', '#1f5a41'];
  return (
    `<rect width="48" height="48" rx="11" fill="${seal}"/>` +
    `<path d="M5 37 17.2 17.4a2 2 0 0 1 3.4 0L33 37z" fill="${back}"/>` +
    `<path d="M19 39C17 25 24 13 41 9c2 16-4 28-22 30z" fill="${front}"/>` +
    `<path d="M20 38.5C24 29 29.5 21.5 35.5 15.5" fill="none" stroke="${vein}" stroke-width="2.4" stroke-linecap="round"/>`
  );
}

/** The sign as a file, for icons and papers. */
export function brandMarkSvg(plain = false): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">${brandMarkInner(plain)}</svg>`;
}

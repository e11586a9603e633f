/** Gives a file to the browser to be kept; what no file system likes in a name is left out. */
export function keepFile(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').slice(0, 120);
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

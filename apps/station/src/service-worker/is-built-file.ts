/**
 * Whether an answer is the built file that was asked for. A server between two versions answers a file it no longer has, or
 * has not yet, with the app's page: kept in the file's stead, it would leave the phone with a blank app.
 */
export function isBuiltFile(file: string, answer: Pick<Response, 'ok' | 'headers'>): boolean {
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  return answer.ok && isPage === file.endsWith('.html');
}

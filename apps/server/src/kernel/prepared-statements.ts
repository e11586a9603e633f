import type pg from 'pg';

/** A statement is prepared once it has been sent this often: what is said only once isn't worth a name. */
const SENDINGS_BEFORE_NAMING = 3;
/** Each connection keeps its own plans, so their number is bounded; statements beyond it are planned every time. */
const MAX_NAMES = 400;

/**
 * Gives each often-sent statement a name, so that PostgreSQL parses it once per connection and may keep its plan:
 * planning our joins over published views took longer than reading them. Statements without values (`begin`, `commit`)
 * stay as they are; they go in one message.
 */
export function prepareOftenSent(pool: pg.Pool): void {
  const nameOf = statementNames();
  pool.on('connect', (client) => {
    const send = client.query.bind(client) as (statement: pg.QueryConfig | string, values?: unknown[]) => unknown;
    const query = (statement: pg.QueryConfig | string, values?: unknown[]) => {
      if (typeof statement !== 'string' || values === undefined || values.length === 0) return send(statement, values);
      const name = nameOf(statement);
      return send(name === null ? { text: statement, values } : { name, text: statement, values });
    };
    Object.assign(client, { query });
  });
}

/** Counts how often each text was sent, and names it in time. */
function statementNames(): (text: string) => string | null {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return (text) => {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= MAX_NAMES) return null;
    const sent = (counts.get(text) ?? 0) + 1;
    if (sent < SENDINGS_BEFORE_NAMING) {
      // A text with a changing number of places is another text each time; forget the crowd rather than grow with it.
      if (counts.size >= MAX_NAMES * 4) counts.clear();
      counts.set(text, sent);
      return null;
    }
    counts.delete(text);
    const name = `s${names.size}`;
    names.set(text, name);
    return name;
  };
}

import type { Writable } from 'node:stream';
import type pg from 'pg';

/** A statement is prepared once it has been sent this often: what is said only once isn't worth a name. */
const SENDINGS_BEFORE_NAMING = 3;
/** Each connection keeps its own plans, so their number is bounded; statements beyond it are planned every time. */
const MAX_NAMES = 400;

/** Ends the last statement of a transaction: its commit goes out right behind it. */
export const THEN_COMMIT = '/* then commit */';

type Statement = pg.QueryConfig | string;
type Send = (statement: Statement, values?: unknown[]) => Promise<unknown>;

/**
 * How this house talks to PostgreSQL: as few waits as can be. Each often-sent statement gets a name, so that it is parsed
 * once per connection and its plan may be kept: planning our joins over published views took longer than reading them.
 * `begin` and the last statement before a commit are not waited for (the connections pipeline), so a transaction costs
 * its reads and one more wait.
 */
export function talkBriefly(pool: pg.Pool): void {
  const nameOf = statementNames();
  pool.on('connect', (client) => {
    const raw = client.query.bind(client) as Send;
    const send: Send = (statement, values = []) => {
      if (typeof statement !== 'string' || values.length === 0) return raw(statement);
      const name = nameOf(statement);
      return raw(name === null ? { text: statement, values } : { name, text: statement, values });
    };
    Object.assign(client, { query: withoutWaiting(send, wireOf(client)) });
  });
}

const answerOf = (command: string) => ({ command, rowCount: null, rows: [] });

/** The socket below a connection; corked, it sends what is written to it in one go. */
type Wire = Pick<Writable, 'cork' | 'uncork'>;

// The driver keeps it in a member that its types leave out.
const wireOf = (client: pg.PoolClient): Wire =>
  (client as unknown as { connection: { stream: Wire } }).connection.stream;

/** One connection's way to send: `begin` and `commit` travel with the statement beside them, in one packet. */
function withoutWaiting(send: Send, wire: Wire): Send {
  let isHeld = false;
  let isCommitted = false;
  const begin = () => {
    isCommitted = false;
    isHeld = true;
    wire.cork();
    // Where it can't begin the connection is gone, and the statement behind it says so.
    send('begin').catch(() => undefined);
  };
  const letGo = () => {
    if (isHeld) wire.uncork();
    isHeld = false;
  };
  const sendAndCommit: Send = async (statement, values) => {
    wire.cork();
    const sent = [send(statement, values), send('commit')];
    wire.uncork();
    letGo();
    const [last, commit] = await Promise.allSettled(sent);
    // Behind a failed statement PostgreSQL turns the commit into a rollback by itself.
    if (last?.status === 'rejected') throw last.reason;
    if (commit?.status === 'rejected') throw commit.reason;
    isCommitted = true;
    return last?.value;
  };
  return async (statement, values) => {
    if (statement === 'begin') {
      begin();
      return answerOf('BEGIN');
    }
    if (statement === 'commit' && isCommitted) return answerOf('COMMIT');
    if (typeof statement === 'string' && statement.endsWith(THEN_COMMIT)) return sendAndCommit(statement, values);
    const answer = send(statement, values);
    letGo();
    return answer;
  };
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

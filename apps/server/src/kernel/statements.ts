import type { Writable } from 'node:stream';
import type pg from 'pg';

/** A statement is prepared once it has been sent this often: what is said only once isn't worth a name. */
const SENDINGS_BEFORE_NAMING = 3;
/** Each connection keeps its own plans, so their number is bounded; statements beyond it are planned every time. */
const MAX_NAMES = 400;

/** Ends the last statement of a transaction: its commit goes out right behind it. */
export const THEN_COMMIT = '/* then commit */';

/**
 * Begins a read that may stand before its transaction: it takes no lock, and under READ COMMITTED it would see the same
 * inside. A transaction of such reads and one last statement needs neither begin nor commit.
 */
export const BEFORE_BEGIN = '/* before begin */';

type Statement = pg.QueryConfig | string;
type Send = (statement: Statement, values?: unknown[]) => Promise<unknown>;

/**
 * How this house talks to PostgreSQL: as few words as can be. Each often-sent statement gets a name, so that it is parsed
 * once per connection and its plan may be kept: planning our joins over published views took longer than reading them.
 * `begin` leaves with the first statement that needs it, and `commit` with the last (the connections pipeline), so a
 * transaction costs its reads and one more wait; one that is a single statement is its own transaction and needs neither.
 */
export function talkBriefly(pool: pg.Pool, onStatement: (sql: string) => void = () => undefined): void {
  const nameOf = statementNames();
  pool.on('connect', (client) => {
    const raw = client.query.bind(client) as Send;
    const send: Send = (statement, values = []) => {
      onStatement(typeof statement === 'string' ? statement : statement.text);
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

/** Where a connection is: outside of a transaction, asked for one that nothing was said in yet, or inside. */
type Stage = 'outside' | 'asked' | 'inside';

/** One connection's way to send: `begin` and `commit` travel with the statement beside them, in one packet, or not at all. */
function withoutWaiting(send: Send, wire: Wire): Send {
  let stage: Stage = 'outside';

  /** Begins where that was asked for, and sends one statement behind it. */
  const sendInside: Send = (statement, values) => {
    if (stage !== 'asked') return send(statement, values);
    stage = 'inside';
    wire.cork();
    // Where it can't begin the connection is gone, and the statement behind it says so.
    send('begin').catch(() => undefined);
    const answer = send(statement, values);
    wire.uncork();
    return answer;
  };

  const sendLast: Send = async (statement, values) => {
    const isAlone = stage === 'asked';
    stage = 'outside';
    if (isAlone) return send(statement, values);
    wire.cork();
    const sent = [send(statement, values), send('commit')];
    wire.uncork();
    const [last, commit] = await Promise.allSettled(sent);
    // Behind a failed statement PostgreSQL turns the commit into a rollback by itself.
    if (last?.status === 'rejected') throw last.reason;
    if (commit?.status === 'rejected') throw commit.reason;
    return last?.value;
  };

  /** Ends the transaction, unless there is none to end: nothing was said in it, or its last statement ended it. */
  const end = async (how: 'commit' | 'rollback') => {
    const isInside = stage === 'inside';
    stage = 'outside';
    return isInside ? send(how) : answerOf(how.toUpperCase());
  };

  return async (statement, values) => {
    if (statement === 'begin') {
      stage = 'asked';
      return answerOf('BEGIN');
    }
    if (statement === 'commit' || statement === 'rollback') return end(statement);
    const text = typeof statement === 'string' ? statement : statement.text;
    if (text.startsWith(BEFORE_BEGIN)) return send(statement, values);
    return text.endsWith(THEN_COMMIT) ? sendLast(statement, values) : sendInside(statement, values);
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

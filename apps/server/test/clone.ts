import pg from 'pg';

export const TEMPLATE = 'shanhuo_template';

/** Makes a database, empty or as a copy of a template; answers its address. */
export async function createDatabase(clusterUrl: string, name: string, template?: string): Promise<string> {
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  const copy = template === undefined ? '' : ` template ${client.escapeIdentifier(template)}`;
  await client.query(`create database ${client.escapeIdentifier(name)}${copy}`);
  await client.end();
  return clusterUrl.replace(/\/[^/]*$/, `/${name}`);
}

export async function dropDatabase(clusterUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`);
  await client.end();
}

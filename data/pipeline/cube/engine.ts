/** What the cube asks of a database: a narrow view of DuckDB, whose own types are not there until it is fetched. */

export type SqlValue = string | number | bigint | null;

/** A database that takes SQL; a row is its values in the order of the columns. */
export interface Engine {
  run: (sql: string) => Promise<void>;
  rows: (sql: string) => Promise<SqlValue[][]>;
  /** The rows by chunks, so that a long answer is never whole in memory. */
  stream: (sql: string) => AsyncIterable<SqlValue[][]>;
  /** Adds rows to a table, their values in the order of its columns: texts, and numbers for BIGINT. */
  append: (table: string, rows: Iterable<readonly (string | number | null)[]>) => Promise<void>;
  close: () => void;
}

/** As much of `@duckdb/node-api` as is used. */
export interface DuckDbModule {
  DuckDBInstance: {
    create: (
      path: string,
      options: Record<string, string>,
    ) => Promise<{ connect: () => Promise<Connection>; closeSync: () => void }>;
  };
}

interface Connection {
  run: (sql: string) => Promise<unknown>;
  runAndReadAll: (sql: string) => Promise<{ getRowsJS: () => SqlValue[][] }>;
  stream: (sql: string) => Promise<{ yieldRowsJs: () => AsyncIterable<SqlValue[][]> }>;
  createAppender: (table: string) => Promise<{
    appendVarchar: (text: string) => void;
    appendBigInt: (value: bigint) => void;
    appendNull: () => void;
    endRow: () => void;
    closeSync: () => void;
  }>;
  closeSync: () => void;
}

/**
 * A database in memory; into the folder `spill` goes what does not fit in `memory`. One on disk compresses whatever is
 * written, and reading a file into it takes five times as long.
 */
export async function openEngine({ DuckDBInstance }: DuckDbModule, spill: string, memory: string): Promise<Engine> {
  // Nothing may be fetched behind the back of who runs the command.
  const options = {
    temp_directory: spill,
    memory_limit: memory,
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  };
  const instance = await DuckDBInstance.create(':memory:', options);
  const connection = await instance.connect();
  return {
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowsJS(),
    stream: async function* (sql) {
      yield* (await connection.stream(sql)).yieldRowsJs();
    },
    append: async (table, rows) => {
      const appender = await connection.createAppender(table);
      for (const row of rows) {
        for (const value of row) {
          if (value === null) appender.appendNull();
          else if (typeof value === 'number') appender.appendBigInt(BigInt(value));
          else appender.appendVarchar(value);
        }
        appender.endRow();
      }
      appender.closeSync();
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** A text in SQL. */
export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
/** A name in SQL. */
export const named = (name: string) => `"${name.replaceAll('"', '""')}"`;

import { openLibsql } from '../../src/runtime/node/libsql-driver.ts';
import { loadMigrations } from '../../src/runtime/node/load-migrations.ts';

/** Opens the database in `argv[2]`, bringing it up to date. */
const database = await openLibsql(process.argv[2] ?? '', loadMigrations());
database.close();

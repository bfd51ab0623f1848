import { openLibsql } from '../../src/runtime/node/database/libsql-driver.ts';
import { loadMigrations } from '../../src/runtime/node/database/load-migrations.ts';

/** Opens the database in `argv[2]`, bringing it up to date. */
const database = await openLibsql(process.argv[2] ?? '', loadMigrations());
database.close();

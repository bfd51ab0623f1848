import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../project-root.ts';
import type { Migration } from './migrate.ts';

/** The SQL files of the project, in the order of their names. */
export function loadMigrations(
  folder = join(projectRoot(), 'src/storage/migrations'),
): Migration[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }));
}

import { csvOf, jsonOf, type Table } from '../model/tables/table-file.ts';
import { audit } from './api.ts';

/** Hands a table to the browser as a file, and notes that it left the console. */
export function saveTable(table: Table, as: 'csv' | 'json'): void {
  const type = as === 'csv' ? 'text/csv;charset=utf-8' : 'application/json';
  const url = URL.createObjectURL(
    new Blob([as === 'csv' ? csvOf(table) : jsonOf(table)], { type }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = `${table.name}.${as}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  audit('export', `${table.name}.${as}`, `${table.rows.length}行`);
}

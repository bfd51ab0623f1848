/** @jsxImportSource hono/jsx/dom */
import { csvOf, jsonOf, type Table } from '../../../model/tables/table-file.ts';
import { audit } from '../../api.ts';
import { useDesk } from '../../desk.ts';

/** A table as a file: for spreadsheets, or for programs. */
export function SaveButtons({ table }: { readonly table: () => Table }) {
  const { say } = useDesk();
  const save = (as: 'csv' | 'json') => () => {
    saveTable(table(), as);
    say('已导出，记录里会留一条。');
  };
  return (
    <p class="save">
      <button type="button" onClick={save('csv')}>
        导出表格（CSV）
      </button>
      <button type="button" onClick={save('json')}>
        导出 JSON
      </button>
    </p>
  );
}

/** Hands a table to the browser as a file, and notes that it left the console. */
function saveTable(table: Table, as: 'csv' | 'json'): void {
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

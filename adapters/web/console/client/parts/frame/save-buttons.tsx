/** @jsxImportSource hono/jsx/dom */
import type { Table } from '../../../model/tables/table-file.ts';
import { useDesk } from '../../desk.ts';
import { saveTable } from '../../save-table.ts';

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

import { raw } from 'hono/html';
import type { Reply } from '../../../../src/conversation/reply.ts';

/** What a page that came with its answer hands to the page script, which goes on from there. */
export interface ExchangeRecord {
  readonly conversationId: string;
  readonly said: string;
  readonly reply: Reply;
}

/** A data block, not a script; `<` is written so that no text can end the block. */
export function ExchangeData(record: ExchangeRecord) {
  const json = JSON.stringify(record).replaceAll('<', '\\u003c');
  return (
    <script type="application/json" id="exchange">
      {raw(json)}
    </script>
  );
}

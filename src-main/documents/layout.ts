import { flowFacts } from './blocks/facts.ts';
import { flowList } from './blocks/list.ts';
import { flowNotice } from './blocks/notice.ts';
import { flowSignatures } from './blocks/signatures.ts';
import { flowTable } from './blocks/table.ts';
import { flowHeading, flowParagraph, flowTitle } from './blocks/text.ts';
import type { DisplayList, Tag } from './display-list.ts';
import { Flow } from './flow.ts';
import type { Block, DocumentModel } from './model.ts';
import { furnish } from './page-furniture.ts';
import type { Shaper } from './shape.ts';

const SPACE = 14;

/** Lays a cleaned model out on pages. Pure: the same model gives the same display list. */
export function layout(model: DocumentModel, shape: Shaper): DisplayList {
  const root: Tag = { name: 'Document', attributes: {}, children: [] };
  const flow = new Flow(shape);
  flowTitle(flow, root, model.title, model.subtitle);
  for (const block of model.blocks) flowBlock(flow, root, block);
  furnish(flow.pages, model, shape);
  return { pages: flow.pages, root };
}

function flowBlock(flow: Flow, root: Tag, block: Block): void {
  switch (block.type) {
    case 'heading':
      flowHeading(flow, root, block);
      break;
    case 'paragraph':
      flowParagraph(flow, root, block);
      break;
    case 'notice':
      flowNotice(flow, root, block);
      break;
    case 'facts':
      flowFacts(flow, root, block);
      break;
    case 'table':
      flowTable(flow, root, block);
      break;
    case 'list':
      flowList(flow, root, block);
      break;
    case 'signatures':
      flowSignatures(flow, root, block);
      break;
    case 'space':
      flow.gap(SPACE);
      break;
    case 'page-break':
      if (!flow.atTop) flow.turnPage();
      break;
  }
}

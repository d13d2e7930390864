import { descendants, type XmlNode, xmlnsNamespace } from './xml-node.ts';
import type { Axis } from './xpath-parser.ts';

/** The nodes of an axis, in the order that positions count. */
export function* nodesOfAxis(node: XmlNode, axis: Axis): Generator<XmlNode, void> {
  switch (axis) {
    case 'self':
      yield node;
      break;
    case 'child':
      if (node.kind !== 'Attribute') yield* visible(node.children);
      break;
    case 'attribute':
      for (const each of node.attributes) if (each.namespace !== xmlnsNamespace) yield each;
      break;
    case 'parent':
      if (node.parent !== null) yield node.parent;
      break;
    case 'ancestor-or-self':
      yield node;
      yield* ancestors(node);
      break;
    case 'ancestor':
      yield* ancestors(node);
      break;
    case 'descendant-or-self':
      yield node;
      yield* visible(descendants(node));
      break;
    case 'descendant':
      yield* visible(descendants(node));
      break;
    case 'following-sibling':
      if (node.kind !== 'Attribute') yield* visible(node.parent?.children.slice(node.index + 1) ?? []);
      break;
    case 'preceding-sibling':
      if (node.kind !== 'Attribute') yield* visible(node.parent?.children.slice(0, node.index).reverse() ?? []);
      break;
    case 'following':
      for (const each of selfAndAncestors(node)) {
        for (const sibling of each.parent?.children.slice(each.index + 1) ?? []) {
          yield* visible([sibling]);
          yield* visible(descendants(sibling));
        }
      }
      break;
    case 'preceding':
      for (const each of selfAndAncestors(node)) {
        for (const sibling of each.parent?.children.slice(0, Math.max(each.index, 0)).reverse() ?? []) {
          yield* visible([...descendants(sibling)].reverse());
          yield* visible([sibling]);
        }
      }
      break;
    case 'namespace':
      break;
  }
}

/** XPath knows no declaration and no document type. */
function* visible(nodes: Iterable<XmlNode>): Generator<XmlNode, void> {
  for (const node of nodes) if (node.kind !== 'XmlDeclaration' && node.kind !== 'DocumentType') yield node;
}

function* ancestors(node: XmlNode): Generator<XmlNode, void> {
  for (let each = node.parent; each !== null; each = each.parent) yield each;
}

function* selfAndAncestors(node: XmlNode): Generator<XmlNode, void> {
  yield node;
  yield* ancestors(node);
}

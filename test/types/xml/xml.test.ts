import { describe, expect, test } from 'vitest';
import { castToDocument, documentOf } from '../../../src/runtime/xml/xml-document.ts';
import { XmlNode } from '../../../src/types/xml/xml-node.ts';
import { indentedLayout, outerXml, writeNode, XmlOutput } from '../../../src/types/xml/xml-output.ts';
import { selectNodes } from '../../../src/types/xml/xpath.ts';

function message(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return '';
}

test.each([
  ['<a b="1"/>', '<a b="1" />'],
  ['<a></a>', '<a></a>'],
  ['<a> <b/>\n</a>', '<a><b /></a>'],
  ['<a xml:space="preserve"> <b/></a>', '<a xml:space="preserve"> <b /></a>'],
  [
    "<?xml version='1.0'?><!-- c --><a>&lt;&#65;]]&gt;<![CDATA[<]]></a>",
    '<?xml version="1.0"?><!-- c --><a>&lt;A]]&gt;<![CDATA[<]]></a>',
  ],
  ['<p:a xmlns:p="urn:p" p:b="&quot;&#10;"/>', '<p:a xmlns:p="urn:p" p:b="&quot;&#xA;" />'],
  ['<!DOCTYPE a><a/>', '<!DOCTYPE a[]><a />'],
])('%s is written as %s', (text, written) => {
  expect(outerXml(castToDocument(text))).toBe(written);
});

test.each([
  ['<a></b>', "The 'a' start tag on line 1 position 2 does not match the end tag of 'b'. Line 1, position 6."],
  ['<a><b>', 'Unexpected end of file has occurred. The following elements are not closed: b, a. Line 1, position 7.'],
  ['<a b></a>', "'>' is an unexpected token. The expected token is '='. Line 1, position 5."],
  ['<a b=c/>', `'c' is an unexpected token. The expected token is '"' or '''. Line 1, position 6.`],
  ['<a>&nbsp;</a>', "Reference to undeclared entity 'nbsp'. Line 1, position 5."],
  ['<a>& b</a>', 'An error occurred while parsing EntityName. Line 1, position 5.'],
  ['<p:a/>', "'p' is an undeclared prefix. Line 1, position 2."],
  ['<1/> ', "Name cannot begin with the '1' character, hexadecimal value 0x31. Line 1, position 2."],
  ['<a x="1" x="2"/>', "'x' is a duplicate attribute name. Line 1, position 10."],
  ['<a>]]></a>', "']]>' is not allowed in character data. Line 1, position 4."],
  ['<a', 'Data at the root level is invalid. Line 1, position 1.'],
  [
    'abc',
    'The specified node cannot be inserted as the valid child of this node, because the specified node is the wrong type.',
  ],
  ['<a/><b/>', "This document already has a 'DocumentElement' node."],
])('%s is no document', (text, why) => {
  expect(message(() => castToDocument(text))).toBe(why);
});

test('a document that is loaded needs one element and nothing beside it', () => {
  expect(message(() => documentOf(''))).toBe('Root element is missing.');
  expect(message(() => documentOf('<a/>\n<b/>'))).toBe('There are multiple root elements. Line 2, position 2.');
  expect(message(() => documentOf('abcdef'))).toBe('Data at the root level is invalid. Line 1, position 1.');
});

test('what a script builds declares the namespaces it needs', () => {
  const document = castToDocument('<r xmlns="urn:x"/>');
  const root = document.documentElement;
  root?.append(new XmlNode('Element', 'other', document, null, 'urn:y'));
  root?.append(new XmlNode('Element', 'plain', document));
  expect(outerXml(document)).toBe('<r xmlns="urn:x"><other xmlns="urn:y" /><plain xmlns="" /></r>');
});

test('text ends indentation', () => {
  const output = new XmlOutput({ ...indentedLayout, newLine: '\n' });
  writeNode(castToDocument('<a><b><c/></b>text<d/></a>'), output);
  expect(output.take()).toBe('<a>\n  <b>\n    <c />\n  </b>text<d /></a>');
});

describe('XPath', () => {
  const document = castToDocument(
    '<a><b id="1">x</b><b id="2"><c>5</c></b><d xmlns="urn:d">7</d><!--n--><b id="3"/></a>',
  );
  const found = (expression: string): string[] =>
    selectNodes(document, expression, (prefix) => (prefix === 'p' ? 'urn:d' : undefined)).map(outerXml);

  test.each([
    ['//b[@id="2"]/c', ['<c>5</c>']],
    ['/a/b[last()]', ['<b id="3" />']],
    ['//b[position() < 3]/@id', ['id="1"', 'id="2"']],
    ['a/b[c > 4 and not(@x)]/@id', ['id="2"']],
    ['//p:d', ['<d xmlns="urn:d">7</d>']],
    ['//*[local-name() = "d"]/text()', ['7']],
    ['//c/ancestor::b/@id', ['id="2"']],
    ['//c/../following-sibling::b/@id', ['id="3"']],
    ['//b[starts-with(., "x")] | //comment()', ['<b id="1">x</b>', '<!--n-->']],
    ['(//b)[2]/@id', ['id="2"']],
    ['//b[count(*) = 1 or string-length(normalize-space(.)) = 0]/@id', ['id="2"', 'id="3"']],
    ['//b[number(@id) mod 2 = 1]/@id', ['id="1"', 'id="3"']],
    ['//c/preceding::b/@id', ['id="1"']],
    ['.//b[@id != "1"][1]/@id', ['id="2"']],
  ])('%s', (expression, nodes) => {
    expect(found(expression)).toEqual(nodes);
  });

  test('says what it can not read', () => {
    const needed =
      'Namespace Manager or XsltContext needed. This query has a prefix, variable, or user-defined function.';
    expect(message(() => found('//q:b'))).toBe(needed);
    expect(message(() => found('foo()'))).toBe(needed);
    expect(message(() => found('count(//b)'))).toBe('Expression must evaluate to a node-set.');
    expect(message(() => found('//b]'))).toBe("'//b]' has an invalid token.");
  });
});

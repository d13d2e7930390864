import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { documentOf } from '../../src/runtime/xml/xml-document.ts';
import { objectNode, writeXml, type XmlNode } from './xml-writer.ts';

const declaration = '<?xml version="1.0" encoding="utf-8"?>';

export default defineCmdlet({
  name: 'ConvertTo-Xml',
  module: 'Microsoft.PowerShell.Utility',
  synopsis: 'Writes objects as XML.',
  parameters: {
    Depth: {
      type: 'Int32',
      validateRange: [1, 2147483647],
      helpMessage: 'Specifies how many levels of contained objects should be included in the XML representation',
      help: 'How many levels of objects inside objects to write.',
      default: '1',
    },
    InputObject: {
      type: 'PSObject',
      mandatory: true,
      position: 0,
      byValue: true,
      allowNull: true,
      help: 'The objects.',
    },
    NoTypeInformation: {
      type: 'SwitchParameter',
      helpMessage: 'Specifies not to include the Type information in the XML representation',
      help: 'Leaves the types out.',
    },
    As: {
      type: 'String',
      notNullOrEmpty: true,
      validateSet: ['Stream', 'String', 'Document'],
      help: 'A document, one text, or a text for each object.',
      default: 'Document',
    },
  },
  outputTypes: ['System.Xml.XmlDocument', 'System.String'],
  examples: [
    {
      title: 'As text',
      command: "[pscustomobject]@{ Name = 'HQ' } | ConvertTo-Xml -As String -NoTypeInformation",
      shows: ['    <Property Name="Name">HQ</Property>'],
    },
    {
      title: 'As a document',
      command: "([pscustomobject]@{ Name = 'HQ' } | ConvertTo-Xml).Objects.Object.Property.Name",
      shows: ['Name'],
    },
  ],
  related: ['ConvertTo-Json', 'ConvertTo-Html'],
  start(cmdlet, args) {
    const form = (args.as ?? 'Document').toLowerCase();
    const types = args.noTypeInformation !== true;
    const nodes: XmlNode[] = [];
    return {
      begin() {
        if (form !== 'stream') return;
        cmdlet.writeObject(declaration);
        cmdlet.writeObject('<Objects>');
      },
      process() {
        const node = objectNode(cmdlet, args.inputObject ?? null, args.depth ?? 1, types);
        if (form === 'stream') cmdlet.writeObject(writeXml(node));
        else nodes.push(node);
      },
      end() {
        if (form === 'stream') {
          cmdlet.writeObject('</Objects>');
          return;
        }
        const text = `${declaration}\n${writeXml({ name: 'Objects', attributes: [], children: nodes, text: null })}`;
        cmdlet.writeObject(form === 'document' ? documentOf(text) : text);
      },
    };
  },
});

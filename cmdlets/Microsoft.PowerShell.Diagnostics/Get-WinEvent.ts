import { defineCmdlet } from '../../src/runtime/cmdlet.ts';
import { toText } from '../../src/runtime/convert/text.ts';
import { credentialTransformation } from '../../src/runtime/credential-question.ts';
import { ErrorRecord } from '../../src/runtime/error-record.ts';
import { WildcardPattern } from '../../src/runtime/operators/wildcard.ts';
import type { NetDictionary } from '../../src/types/dictionary.ts';
import type { XmlNode } from '../../src/types/xml/xml-node.ts';
import { selectNodes } from '../../src/types/xml/xpath.ts';
import { completeMachines } from '../Lab/machine-parameters.ts';
import { expandPath } from '../Microsoft.PowerShell.Management/item-paths.ts';
import { hashtableTest } from './event-filter.ts';
import { EventReader, isDirect } from './event-reader.ts';
import { type EventRecord, withMessage } from './event-record.ts';
import { eventLogException, invalidQuery, type RecordTest, xpathTest } from './event-xpath.ts';
import { eventViews, logObject, ProviderMetadata } from './log-objects.ts';

declare module '../../src/runtime/cmdlet.ts' {
  interface ParameterTypes {
    Hashtable: NetDictionary;
    'System.Xml.XmlDocument': XmlNode;
  }
}

/** Events of some logs that pass a test. */
interface Selection {
  readonly logs: readonly string[];
  readonly test: RecordTest;
}

const eventSets = { GetLogSet: {}, GetProviderSet: {}, FileSet: {}, HashQuerySet: {}, XmlQuerySet: {} };

export default defineCmdlet({
  name: 'Get-WinEvent',
  module: 'Microsoft.PowerShell.Diagnostics',
  synopsis: 'Reads the event logs of a computer of the lab.',
  description:
    "The DHCP server's logs are told from the lab's history: what changed its configuration, and what its failover relationships went through. The System log tells when computers and the DHCP service started and stopped.",
  defaultSet: 'GetLogSet',
  sets: ['GetLogSet', 'ListLogSet', 'ListProviderSet', 'GetProviderSet', 'FileSet', 'HashQuerySet', 'XmlQuerySet'],
  parameters: {
    ListLog: {
      type: 'String[]',
      sets: { ListLogSet: { mandatory: true, position: 0 } },
      allowEmptyCollection: true,
      help: 'Lists logs; wildcards are allowed.',
    },
    LogName: {
      type: 'String[]',
      sets: { GetLogSet: { position: 0, byValue: true, byPropertyName: true } },
      help: 'Logs to read; wildcards are allowed.',
      default: '*',
    },
    ListProvider: {
      type: 'String[]',
      sets: { ListProviderSet: { mandatory: true, position: 0 } },
      allowEmptyCollection: true,
      help: 'Lists who writes events; wildcards are allowed.',
    },
    ProviderName: {
      type: 'String[]',
      sets: { GetProviderSet: { mandatory: true, position: 0, byPropertyName: true } },
      help: 'Reads the events of these providers; wildcards are allowed.',
    },
    Path: {
      type: 'String[]',
      aliases: ['PSPath'],
      sets: { FileSet: { mandatory: true, position: 0, byPropertyName: true } },
      help: 'Log files; the lab keeps its logs in none, so no file holds events.',
    },
    MaxEvents: {
      type: 'Int64',
      sets: eventSets,
      validateRange: [1, Number.MAX_SAFE_INTEGER],
      help: 'Stops after so many events.',
    },
    ComputerName: {
      type: 'String',
      aliases: ['Cn'],
      sets: {
        ListProviderSet: {},
        GetProviderSet: {},
        ListLogSet: {},
        GetLogSet: {},
        HashQuerySet: {},
        XmlQuerySet: {},
      },
      notNull: true,
      complete: completeMachines,
      help: 'The computer whose logs are read.',
    },
    Credential: {
      type: 'PSCredential',
      attributes: [credentialTransformation],
      help: 'Reads as another user: an administrator of the computer.',
    },
    FilterXPath: {
      type: 'String',
      sets: { FileSet: {}, GetProviderSet: {}, GetLogSet: {} },
      notNull: true,
      help: 'Only events that this expression selects, as *[System[EventID=70]].',
    },
    FilterXml: {
      type: 'System.Xml.XmlDocument',
      sets: { XmlQuerySet: { mandatory: true, position: 0 } },
      help: 'A query as Event Viewer shows it: a QueryList of Select and Suppress.',
    },
    FilterHashtable: {
      type: 'Hashtable[]',
      sets: { HashQuerySet: { mandatory: true, position: 0 } },
      help: "What events have: LogName, ProviderName, Id, Level, StartTime, EndTime, UserID, Data or the name of an event's value.",
    },
    Force: {
      type: 'SwitchParameter',
      sets: { ListLogSet: {}, GetProviderSet: {}, GetLogSet: {}, HashQuerySet: {} },
      help: 'Debug logs, too, where wildcards are used.',
    },
    Oldest: { type: 'SwitchParameter', sets: eventSets, help: 'The oldest event first.' },
  },
  outputTypes: [
    'System.Diagnostics.Eventing.Reader.EventRecord',
    'System.Diagnostics.Eventing.Reader.ProviderMetadata',
    'System.Diagnostics.Eventing.Reader.EventLogConfiguration',
  ],
  views: eventViews,
  examples: [
    {
      title: 'What was last changed on this DHCP server',
      command:
        'Get-WinEvent -LogName Microsoft-Windows-Dhcp-Server/Operational -MaxEvents 1 | ForEach-Object { $_.Id; $_.Message }',
      before: "Set-DhcpServerv4Scope 10.0.10.0 -Description 'New'",
      lab: 'contoso',
      shows: ['71', 'Scope: [[10.0.10.0]Head office] for IPv4 is Modified by CONTOSO\\Administrator.'],
    },
    {
      title: 'When contact with the failover partner was lost',
      command:
        'Get-WinEvent -FilterHashtable @{ LogName = "DhcpAdminEvents"; Id = 20255 } | Select-Object -First 1 -ExpandProperty Message',
      before: 'Stop-LabServer dhcp2',
      lab: 'contoso',
      shows: ['Server has lost contact with failover partner server dhcp2.contoso.com for relationship dhcp1-dhcp2 .'],
    },
    {
      title: 'A log that is not there',
      command: 'Get-WinEvent -LogName Nonsense',
      lab: 'contoso',
      fails: 'NoMatchingLogsFound,Microsoft.PowerShell.Commands.GetWinEventCommand',
    },
  ],
  related: ['Get-LabHistory'],
  start(cmdlet, args) {
    const logNames: string[] = [];
    const oldest = args.oldest === true;
    const { force = false } = args;
    const open = (): EventReader => new EventReader(cmdlet, args.computerName ?? '', args.credential?.userName);
    const complain = (message: string, id: string, category: 'ObjectNotFound' | 'InvalidArgument'): void =>
      cmdlet.writeError(ErrorRecord.of({ message, id, category, exceptionType: 'System.Exception' }));

    function write(reader: EventReader, selections: readonly Selection[]): void {
      const most = args.maxEvents === undefined ? Number.POSITIVE_INFINITY : Number(args.maxEvents);
      const found = new Set<EventRecord>();
      for (const { logs, test } of selections)
        for (const log of logs) for (const record of reader.recordsOf(log)) if (test(record)) found.add(record);
      const sorted = [...found].sort((a, b) => a.event.at - b.event.at);
      if (!oldest) sorted.reverse();
      if (sorted.length === 0) {
        complain(
          'No events were found that match the specified selection criteria.',
          'NoMatchingEventsFound',
          'ObjectNotFound',
        );
      }
      for (const record of sorted.slice(0, most)) cmdlet.writeObject(withMessage(record));
    }

    function readLogs(): void {
      const reader = open();
      const logs = reader.logsMatching(logNames, { force, oldest }).map(({ name }) => name);
      if (logs.length > 0) write(reader, [{ logs, test: xpathTest(args.filterXPath ?? '*', reader.now) }]);
    }

    function readProviders(): void {
      const reader = open();
      const providers = reader.providersMatching(args.providerName ?? []);
      if (providers.length === 0) return;
      const names = new Set(providers.map(({ name }) => name));
      const wanted = providers.flatMap(({ logs }) => logs);
      const logs = reader.logs.filter((log) => wanted.includes(log.name) && (force || !isDirect(log)));
      for (const log of logs) reader.requireOldest(log, oldest);
      const filter = xpathTest(args.filterXPath ?? '*', reader.now);
      write(reader, [
        {
          logs: logs.map(({ name }) => name),
          test: (record) => names.has(record.event.definition.provider) && filter(record),
        },
      ]);
    }

    function readHashtables(tables: readonly NetDictionary[]): void {
      for (const table of tables) requireValues(table);
      const reader = open();
      const selections = tables.flatMap((table) => selectionOf(reader, table) ?? []);
      // Windows is asked all the same when no log was left, and refuses.
      if (selections.length === 0) throw eventLogException('The parameter is incorrect.');
      write(reader, selections);
    }

    function requireValues(table: NetDictionary): void {
      for (const { key, value } of table.entries()) {
        if (value !== null && value !== undefined && !(Array.isArray(value) && value.includes(null))) continue;
        const message = `A null value was encountered in the ${key} hash table key. Null values are not permitted.`;
        terminate(message, 'NullNotAllowedInHashtable', String(key));
      }
    }

    function terminate(message: string, id: string, target: string | null = null): never {
      return cmdlet.throwTerminatingError(
        ErrorRecord.of({ message, id, category: 'InvalidArgument', target, exceptionType: 'System.Exception' }),
      );
    }

    function selectionOf(reader: EventReader, table: NetDictionary): Selection | undefined {
      const { context } = cmdlet.session;
      const textsOf = (key: string): string[] | undefined => {
        const value = table.get(key);
        if (value === undefined) return undefined;
        return (Array.isArray(value) ? value : [value]).map((each) => toText(each, context));
      };
      const [logNames, providerNames, paths] = ['logname', 'providername', 'path'].map(textsOf);
      if (logNames === undefined && providerNames === undefined && paths === undefined)
        terminate('You must specify at least one Log, Provider or Path key-value pair.', 'LogProviderOrPathNeeded');
      for (const path of paths ?? []) readFile(path);
      let logs = logNames === undefined ? [] : reader.logsMatching(logNames, { force, oldest }).map(({ name }) => name);
      const providers = providerNames === undefined ? undefined : reader.providersMatching(providerNames);
      if (providers !== undefined) {
        const written = providers.flatMap((provider) => provider.logs);
        const before = logs;
        const all = reader.logs.filter((log) => force || !isDirect(log)).map(({ name }) => name);
        logs = (logNames === undefined ? all : before).filter((log) => written.includes(log));
        if (logs.length === 0 && before.length > 0) {
          complain(
            'The specified providers do not write events to any of the specified logs.',
            'LogsAndProvidersDontOverlap',
            'InvalidArgument',
          );
        }
      }
      if (logs.length === 0) return undefined;
      const names = providers === undefined ? undefined : new Set(providers.map(({ name }) => name));
      const filter = hashtableTest(cmdlet, table);
      const suppressed = table.get('suppresshashfilter');
      const isHidden = isTable(suppressed) ? hashtableTest(cmdlet, suppressed) : () => false;
      return {
        logs,
        test: (record) =>
          (names === undefined || names.has(record.event.definition.provider)) && filter(record) && !isHidden(record),
      };
    }

    function readXml(query: XmlNode): void {
      const reader = open();
      const selections = selectNodes(query, '//Query').flatMap((node) => {
        const pathOf = (each: XmlNode): string => attribute(each, 'Path') ?? attribute(node, 'Path') ?? '';
        const read = (name: string) =>
          selectNodes(node, name).map((each) => ({ path: pathOf(each), test: xpathTest(each.allText, reader.now) }));
        const [selects, hidden] = [read('Select'), read('Suppress')];
        return selects.flatMap(({ path, test }) => {
          const log = reader.logNamed(path);
          if (log === undefined) return [];
          reader.requireOldest(log, oldest);
          const hides = hidden.filter((each) => each.path.toLowerCase() === log.name.toLowerCase());
          return [
            {
              logs: [log.name],
              test: (record: EventRecord) => test(record) && !hides.some((each) => each.test(record)),
            },
          ];
        });
      });
      if (selections.length === 0) throw invalidQuery();
      write(reader, selections);
    }

    /** Reports why a file holds no events. */
    function readFile(path: string): void {
      for (const place of expandPath(cmdlet, path, false, true) ?? []) {
        const shown = cmdlet.session.drives.show(place);
        if (/\.(evtx|evt|etl)$/i.test(shown)) throw eventLogException('The event log file is corrupted.');
        if (!WildcardPattern.hasWildcards(path))
          complain(
            `The ${shown} file does not appear to be a valid log file. Specify only .evtx, .etl, or .evt files as values of the Path parameter.`,
            'NotALogFile',
            'InvalidArgument',
          );
      }
    }

    function listLogs(patterns: readonly string[]): void {
      const reader = open();
      for (const pattern of patterns) {
        const wild = WildcardPattern.hasWildcards(pattern);
        const found = reader.logs.filter(
          (log) => WildcardPattern.of(pattern).isMatch(log.name) && (force || !wild || !isDirect(log)),
        );
        if (found.length === 0) reader.missing('log', pattern);
        for (const log of found) cmdlet.writeObject(logObject(log, reader.providers, reader.recordsOf(log.name)));
      }
    }

    return {
      process() {
        switch (cmdlet.parameterSet) {
          case 'ListLogSet':
            listLogs(args.listLog ?? []);
            break;
          case 'ListProviderSet':
            for (const each of open().providersMatching(args.listProvider ?? []))
              cmdlet.writeObject(new ProviderMetadata(each));
            break;
          case 'GetLogSet':
            logNames.push(...(args.logName ?? ['*']));
            break;
          case 'HashQuerySet':
            readHashtables(args.filterHashtable ?? []);
            break;
          case 'XmlQuerySet':
            if (args.filterXml !== undefined) readXml(args.filterXml);
            break;
        }
      },
      end() {
        if (cmdlet.parameterSet === 'GetLogSet') readLogs();
        else if (cmdlet.parameterSet === 'GetProviderSet') readProviders();
        else if (cmdlet.parameterSet === 'FileSet') for (const path of args.path ?? []) readFile(path);
      },
    };
  },
});

function attribute(node: XmlNode, name: string): string | undefined {
  return node.attributes.find((each) => each.name === name)?.value ?? undefined;
}

function isTable(value: unknown): value is NetDictionary {
  return typeof value === 'object' && value !== null && 'entries' in value;
}

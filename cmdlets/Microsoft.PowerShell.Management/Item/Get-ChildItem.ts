import { defineCmdlet } from '../../../src/runtime/cmdlet.ts';
import { itemName, SessionDrive } from '../../../src/runtime/items/session-drive.ts';
import { WildcardPattern } from '../../../src/runtime/operators/wildcard.ts';
import { boundProvider } from '../bound-provider.ts';
import { itemObject, noted, pathNotes } from '../item-object.ts';
import {
  expandPath,
  type Found,
  filterParameters,
  findAt,
  forceParameter,
  leafOf,
  nameTest,
  pathNotFound,
  refusesFilter,
} from '../item-paths.ts';
import { below, type ChildRules, childrenOf, chosen } from './child-items.ts';
import { attributeRules, type ChildSwitches, childParameters } from './child-parameters.ts';

export default defineCmdlet({
  name: 'Get-ChildItem',
  module: 'Microsoft.PowerShell.Management',
  aliases: ['gci', 'ls', 'dir'],
  synopsis: 'Gets what folders and drives hold.',
  defaultSet: 'Items',
  sets: ['Items', 'LiteralItems'],
  parameters: {
    Path: {
      type: 'String[]',
      sets: { Items: { position: 0, byValue: true, byPropertyName: true } },
      help: 'Paths; wildcards are allowed. The location when left out.',
    },
    LiteralPath: {
      type: 'String[]',
      aliases: ['PSPath', 'LP'],
      sets: { LiteralItems: { mandatory: true, byPropertyName: true } },
      help: 'Paths, taken as they are.',
    },
    Filter: { ...filterParameters.Filter, position: 1 },
    Include: filterParameters.Include,
    Exclude: filterParameters.Exclude,
    Recurse: { type: 'SwitchParameter', aliases: ['s', 'r'], help: 'What the folders below hold, too.' },
    Depth: { type: 'UInt32', help: 'How many levels down; -Recurse is then understood.' },
    ...forceParameter,
    Name: { type: 'SwitchParameter', help: 'Only the names, seen from the path.' },
  },
  dynamicParameters: (bound, session) => (boundProvider(bound, session) === 'FileSystem' ? childParameters : {}),
  outputTypes: ['System.IO.FileInfo', 'System.IO.DirectoryInfo'],
  examples: [
    {
      title: 'The files of a folder',
      command: 'Get-ChildItem C:\\Reports -File | ForEach-Object Name',
      before: "New-Item C:\\Reports -ItemType Directory; Set-Content C:\\Reports\\scopes.csv 'a'",
      shows: ['scopes.csv'],
    },
    {
      title: 'All names below a folder',
      command: 'Get-ChildItem C:\\Reports -Recurse -Name',
      before: 'New-Item C:\\Reports\\Monday -ItemType Directory',
      shows: ['Monday'],
    },
  ],
  related: ['Get-Item', 'Get-Location', 'Get-PSDrive'],
  process(cmdlet, given) {
    const args = given as typeof given & ChildSwitches;
    const literal = args.literalPath !== undefined;
    const recurse = args.recurse === true || args.depth !== undefined;
    const depth = args.depth ?? Number.POSITIVE_INFINITY;
    const rules: ChildRules = { ...args, force: args.force === true, ...attributeRules(args) };
    for (const path of args.literalPath ?? args.path ?? ['']) {
      if (args.name === true) writeNames(path);
      else if (recurse && !literal) searchBelow(path);
      else list(path);
    }

    /** Without -Recurse, or a literal path. */
    function list(path: string): void {
      const wild = !literal && WildcardPattern.hasWildcards(path);
      const filtered = hasFilters(rules);
      const passes = literal ? () => true : nameTest({ include: rules.include, exclude: rules.exclude });
      for (const found of foundAt(path)) {
        if (!passes(leafOf(found.place))) continue;
        if (filtered) writeAll(chosen(cmdlet, found, rules, recurse ? depth : -1));
        else if (found.item.folder && !wild) writeAll(below(cmdlet, found, rules, recurse ? depth : 0));
        else write(found);
      }
    }

    /** With -Recurse the last part of a path that names no folder is a pattern for all folders below the rest. */
    function searchBelow(path: string): void {
      let from = path;
      let include = rules.include;
      if (!/[\\/]$/.test(path) && path !== '') {
        const leaf = /[^\\/:]*$/.exec(path)?.[0] ?? '';
        if (leaf === '*' && (args.file === true || args.directory === true)) from = path.slice(0, -1);
        const place = cmdlet.session.drives.resolve(from);
        const isFolder = place !== undefined && cmdlet.session.drives.stat(place)?.folder === true;
        if ((include ?? []).length === 0 && from !== '' && place !== undefined && !isFolder) {
          if (leaf !== '*') include = [leaf];
          from = from.slice(0, from.length - leaf.length);
        }
      }
      const search = { ...rules, include };
      for (const found of foundAt(from)) {
        if (hasFilters(search)) writeAll(chosen(cmdlet, found, search, depth));
        else if (found.item.folder) writeAll(below(cmdlet, found, search, depth));
        else write(found);
      }
    }

    function writeNames(path: string): void {
      const wild = !literal && WildcardPattern.hasWildcards(path);
      const passes = nameTest({ include: rules.include, exclude: rules.exclude });
      for (const found of foundAt(path)) {
        if (found.item.folder && (!wild || recurse)) namesBelow(found, '');
        else if (passes(leafOf(found.place))) cmdlet.writeObject(leafOf(found.place));
      }

      function namesBelow(folder: Found, prefix: string, level = depth): void {
        cmdlet.checkStop();
        for (const { place, item } of childrenOf(folder, rules)) {
          if (passes(item.name)) cmdlet.writeObject(noted(prefix + item.name, pathNotes(cmdlet, place)));
        }
        if (!recurse || level <= 0) return;
        for (const inner of childrenOf(folder, rules, true)) {
          if (inner.item.folder)
            namesBelow(inner, `${prefix}${inner.item.name}${folder.place.drive.separator}`, level - 1);
        }
      }
    }

    function foundAt(path: string): Found[] {
      if (refusesFilter(cmdlet, path, args.filter)) return [];
      if (literal || !WildcardPattern.hasWildcards(path))
        return findAt(cmdlet, path, literal, {}, ({ drive, segments }) =>
          // Drives that hold variables and the like know their items by name alone.
          pathNotFound(
            drive instanceof SessionDrive ? itemName(segments) : cmdlet.session.drives.show({ drive, segments }),
          ),
        );
      const passes = nameTest({ filter: rules.filter });
      return (expandPath(cmdlet, path, false, rules.force || rules.hidden) ?? []).flatMap((place) => {
        const item = cmdlet.session.drives.stat(place);
        const fits = item !== undefined && (recurse || (passes(leafOf(place)) && rules.attributes(item)));
        return fits ? [{ place, item }] : [];
      });
    }

    function writeAll(all: Iterable<Found>): void {
      for (const found of all) write(found);
    }

    function write({ place, item }: Found): void {
      cmdlet.writeObject(itemObject(cmdlet, place, item));
    }
  },
});

function hasFilters({ include = [], exclude = [] }: ChildRules): boolean {
  return include.length > 0 || exclude.length > 0;
}

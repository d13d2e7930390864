import '../types/registry.ts';
import './compile/automatic.ts';
import './compile/bound-parameters.ts';
import './compile/input-enumerator.ts';
import './completion/completion-types.ts';
import './console/console-type.ts';
import './convert/language-primitives.ts';
import './files/file-statics.ts';
import './functions/parameter-objects.ts';
import './functions/runtime-defined-parameter.ts';
import './members/collection-methods.ts';
import './members/method-value.ts';
import './modules/module-type.ts';
import './operators/split.ts';
import './operators/wildcard-type.ts';
import './registry/registry-data.ts';
import './registry/registry-key.ts';
import './xml/xml-document.ts';

/**
 * Every type that scripts can name is known, and has its members, as soon as this module is loaded, which is what a call
 * makes sure of: a session that names no type and looks into none does without.
 */
export function allDeclarations(): void {}

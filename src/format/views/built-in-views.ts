import type { View } from '../views.ts';
import { commandViews } from './command-views.ts';
import { fileViews } from './file-views.ts';
import { netViews } from './net-views.ts';
import { utilityViews } from './utility-views.ts';

/** Every view that a new session knows before modules bring theirs. */
export const builtInViews: readonly View[] = [...fileViews, ...netViews, ...commandViews, ...utilityViews];

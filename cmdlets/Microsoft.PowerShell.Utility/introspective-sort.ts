type Compare<T> = (left: T, right: T) => number;

/** Runs of this length are sorted by insertion. */
const shortRun = 16;

/**
 * Sorts in place as .NET's lists do: quicksort that turns to insertion for short runs and to a heap when it goes too deep.
 * Unlike JavaScript's own sort it leaves equal items of more than sixteen in no particular order, and asks its comparer in
 * a fixed order, which decides where values of several types end up.
 */
export function introspectiveSort<T>(items: T[], compare: Compare<T>): T[] {
  if (items.length > 1) sortRange(items, 0, items.length - 1, 2 * (Math.floor(Math.log2(items.length)) + 1), compare);
  return items;
}

function sortRange<T>(items: T[], low: number, end: number, depth: number, compare: Compare<T>): void {
  let high = end;
  let limit = depth;
  while (high > low) {
    const size = high - low + 1;
    if (size <= shortRun) {
      sortShort(items, low, high, compare);
      return;
    }
    if (limit === 0) {
      heapSort(items, low, high, compare);
      return;
    }
    limit--;
    const pivot = partition(items, low, high, compare);
    sortRange(items, pivot + 1, high, limit, compare);
    high = pivot - 1;
  }
}

function sortShort<T>(items: T[], low: number, high: number, compare: Compare<T>): void {
  if (high - low === 1) {
    swapIfGreater(items, low, high, compare);
  } else if (high - low === 2) {
    swapIfGreater(items, low, low + 1, compare);
    swapIfGreater(items, low, high, compare);
    swapIfGreater(items, low + 1, high, compare);
  } else {
    insertionSort(items, low, high, compare);
  }
}

function partition<T>(items: T[], low: number, high: number, compare: Compare<T>): number {
  const middle = low + ((high - low) >> 1);
  swapIfGreater(items, low, middle, compare);
  swapIfGreater(items, low, high, compare);
  swapIfGreater(items, middle, high, compare);
  const pivot = items[middle] as T;
  swap(items, middle, high - 1);
  let left = low;
  let right = high - 1;
  while (left < right) {
    // A comparer that contradicts itself would run past the ends.
    do left++;
    while (left < high && compare(items[left] as T, pivot) < 0);
    do right--;
    while (right > low && compare(pivot, items[right] as T) < 0);
    if (left >= right) break;
    swap(items, left, right);
  }
  if (left !== high - 1) swap(items, left, high - 1);
  return left;
}

function insertionSort<T>(items: T[], low: number, high: number, compare: Compare<T>): void {
  for (let next = low + 1; next <= high; next++) {
    const item = items[next] as T;
    let at = next - 1;
    while (at >= low && compare(item, items[at] as T) < 0) {
      items[at + 1] = items[at] as T;
      at--;
    }
    items[at + 1] = item;
  }
}

function heapSort<T>(items: T[], low: number, high: number, compare: Compare<T>): void {
  const count = high - low + 1;
  for (let root = count >> 1; root >= 1; root--) siftDown(items, root, count, low, compare);
  for (let size = count; size > 1; size--) {
    swap(items, low, low + size - 1);
    siftDown(items, 1, size - 1, low, compare);
  }
}

function siftDown<T>(items: T[], root: number, count: number, low: number, compare: Compare<T>): void {
  const item = items[low + root - 1] as T;
  let at = root;
  while (at <= count >> 1) {
    let child = 2 * at;
    if (child < count && compare(items[low + child - 1] as T, items[low + child] as T) < 0) child++;
    if (!(compare(item, items[low + child - 1] as T) < 0)) break;
    items[low + at - 1] = items[low + child - 1] as T;
    at = child;
  }
  items[low + at - 1] = item;
}

function swapIfGreater<T>(items: T[], left: number, right: number, compare: Compare<T>): void {
  if (compare(items[left] as T, items[right] as T) > 0) swap(items, left, right);
}

function swap<T>(items: T[], left: number, right: number): void {
  const item = items[left] as T;
  items[left] = items[right] as T;
  items[right] = item;
}

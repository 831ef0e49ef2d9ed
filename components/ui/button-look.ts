import { cx } from './cx.ts';

export type ButtonVariant = 'default' | 'primary' | 'ghost' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

const variants: Record<ButtonVariant, string> = {
  default: 'border-rule bg-sheet text-ink hover:bg-hover',
  primary: 'border-invert bg-invert text-invert-ink hover:border-invert-hover hover:bg-invert-hover',
  ghost: 'border-transparent bg-transparent text-ink-2 hover:bg-hover hover:text-ink',
  danger: 'border-danger bg-danger text-sheet hover:opacity-90',
};

const sizes: Record<ButtonSize, string> = {
  sm: 'h-[26px] gap-1.5 px-2 text-xs pointer-coarse:h-8',
  md: 'h-8 gap-1.5 px-3 text-base pointer-coarse:h-10',
  lg: 'h-10 gap-2 px-4 text-base pointer-coarse:h-11',
};

const squares: Record<ButtonSize, string> = {
  sm: 'size-[26px] pointer-coarse:size-8',
  md: 'size-8 pointer-coarse:size-10',
  lg: 'size-10 pointer-coarse:size-11',
};

/** The class names that make an element look like a button; `square` for one that holds only an icon. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, square = false): string {
  return cx(
    'inline-flex shrink-0 items-center justify-center rounded-md border font-medium whitespace-nowrap select-none',
    'transition-colors duration-100 aria-disabled:cursor-not-allowed aria-disabled:opacity-55 disabled:opacity-55',
    variants[variant],
    square ? squares[size] : sizes[size],
  );
}

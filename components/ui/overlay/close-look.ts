import { buttonLook } from '#components/ui/button-look.ts';

/** The cross of dialogs and sheets. It has no tooltip: Escape must close the dialog, not a tooltip first. */
export const closeLook = buttonLook('ghost', 'sm', true);

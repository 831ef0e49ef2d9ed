-- A new text of an article can be the one before, edited here.
ALTER TYPE "ImportMethod" ADD VALUE 'EDIT';

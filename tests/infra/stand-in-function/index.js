// Stands in for a bundle where a test looks at the template only.

/** The snippets of the pages on placement and upgrades. */
@NullMarked
package pages;

import org.jspecify.annotations.NullMarked;

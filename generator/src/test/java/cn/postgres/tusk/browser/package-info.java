/** What tests need to look at a site as a reader does: a server for a folder and a Chromium. */
@NullMarked
package cn.postgres.tusk.browser;

import org.jspecify.annotations.NullMarked;

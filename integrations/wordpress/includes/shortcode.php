<?php
/**
 * The shortcode: [boundary_check], [boundary_check case="new-baby"], [boundary_check show="board" page="…"],
 * [boundary_check show="note"].
 *
 * @package BoundaryCheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * What `show` says: `board`, `case` for the case that the page's address names, `note` for the note that somebody did it,
 * else the check. Its attributes are those of the element.
 *
 * @param array<string, string>|string $given What is written in the shortcode.
 * @return string
 */
function boundary_check_shortcode( $given ) {
	return boundary_check_shown( is_array( $given ) ? $given : array() );
}
add_shortcode( 'boundary_check', 'boundary_check_shortcode' );

<?php
/**
 * The page "Settings → Boundary Check".
 *
 * @package BoundaryCheck
 */

defined( 'ABSPATH' ) || exit;

/**
 * Puts the page into the menu, for those who may change options.
 */
function boundary_check_menu() {
	$page = add_options_page( 'Boundary Check', 'Boundary Check', 'manage_options', 'boundary-check', 'boundary_check_settings_page' );
	add_action( "load-$page", 'boundary_check_settings_script' );
}
add_action( 'admin_menu', 'boundary_check_menu' );

/**
 * A link to it in the list of plugins.
 *
 * @param string[] $links The links that are there.
 * @return string[]
 */
function boundary_check_plugin_links( $links ) {
	$address = admin_url( 'options-general.php?page=boundary-check' );
	return array_merge( array( '<a href="' . esc_url( $address ) . '">' . esc_html__( 'Settings', 'boundary-check' ) . '</a>' ), $links );
}
add_filter( 'plugin_action_links_' . plugin_basename( BOUNDARY_CHECK_FILE ), 'boundary_check_plugin_links' );

/**
 * The script that looks at how the files arrive: in the browser of whoever looks, so that the server calls nobody.
 */
function boundary_check_settings_script() {
	wp_enqueue_script( 'boundary-check-settings', plugins_url( 'admin/settings.js', BOUNDARY_CHECK_FILE ), array(), basename( BOUNDARY_CHECK_FOLDER ), true );
	$files = array();
	foreach ( array( 'boundary-check.js', 'boundary-check-glue.js', 'boundary-check.wasm', 'boundary-check-de.txt' ) as $name ) {
		$files[] = array(
			'server' => boundary_check_file_url( $name, false ),
			'route'  => boundary_check_file_url( $name, true ),
			'type'   => strtok( boundary_check_types()[ pathinfo( $name, PATHINFO_EXTENSION ) ], ';' ),
		);
	}
	$words = array(
		'fine'   => __( 'Your server sends the files as browsers want them.', 'boundary-check' ),
		'mended' => __( 'Your server does not send the files as browsers want them. Through WordPress they arrive as they should: that is chosen now, save to keep it.', 'boundary-check' ),
		'kept'   => __( 'Your server does not send the files as browsers want them. So they go through WordPress, and arrive as they should: that is saved, and nothing is left to do.', 'boundary-check' ),
		'wrong'  => __( 'The files do not arrive as they should, neither from your server nor through WordPress. Ask whoever runs the server:', 'boundary-check' ),
		/* translators: 1: an address, 2: what was found, 3: what was expected. */
		'found'  => __( '%1$s is sent as %2$s; expected %3$s.', 'boundary-check' ),
	);
	wp_localize_script(
		'boundary-check-settings',
		'boundaryCheckSettings',
		array(
			'files' => $files,
			'words' => $words,
		)
	);
}

/**
 * The page.
 */
function boundary_check_settings_page() {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$settings = boundary_check_settings();
	?>
	<div class="wrap">
		<h1><?php echo esc_html( get_admin_page_title() ); ?></h1>
		<p><?php esc_html_e( 'These settings count for every check on this site. Put the block “Boundary Check”, or the shortcode [boundary_check], into a page.', 'boundary-check' ); ?></p>
		<p><?php esc_html_e( 'Nothing that a reader answers leaves their device: this site keeps nothing about anybody.', 'boundary-check' ); ?></p>
		<form method="post" action="options.php">
			<?php settings_fields( 'boundary-check' ); ?>
			<table class="form-table" role="presentation">
				<?php
				foreach ( boundary_check_site_fields() as $name => $field ) {
					boundary_check_row( $name, $field, $settings[ $name ] ?? '' );
				}
				foreach ( boundary_check_colours() as $name => $colour ) {
					boundary_check_colour_row( $name, $colour, $settings );
				}
				?>
				<tr>
					<th scope="row"><label for="boundary-check-font"><?php esc_html_e( 'Font', 'boundary-check' ); ?></label></th>
					<td>
						<input class="regular-text" id="boundary-check-font" name="<?php echo esc_attr( BOUNDARY_CHECK_OPTION ); ?>[font]" value="<?php echo esc_attr( $settings['font'] ?? '' ); ?>">
						<p class="description"><?php esc_html_e( 'Such as Georgia, serif. The word page stands for the font of your pages. Empty: that of the reader’s device.', 'boundary-check' ); ?></p>
					</td>
				</tr>
				<?php boundary_check_delivery_row( $settings['delivery'] ?? '' ); ?>
			</table>
			<?php submit_button(); ?>
		</form>
		<?php if ( current_user_can( 'edit_pages' ) ) : ?>
			<p><a class="button" id="boundary-check-new-page" href="<?php echo esc_url( boundary_check_new_page() ); ?>"><?php esc_html_e( 'Make a page with the check', 'boundary-check' ); ?></a></p>
		<?php endif; ?>
	</div>
	<?php
}

/**
 * The address at which the editor has a new page with the check in it. It is only a draft, until somebody publishes it.
 *
 * @return string
 */
function boundary_check_new_page() {
	return admin_url( 'post-new.php?post_type=page&boundary-check=new' );
}

/**
 * What is in that new page: its title, or its one block.
 *
 * @param string  $given What would be there.
 * @param WP_Post $post  The page.
 * @return string
 */
function boundary_check_in_new_page( $given, $post ) {
	// Nothing is changed by it: the editor only begins with something.
	// phpcs:ignore WordPress.Security.NonceVerification.Recommended
	if ( 'page' !== $post->post_type || ! isset( $_GET['boundary-check'] ) ) {
		return $given;
	}
	return 'default_title' === current_filter() ? __( 'A check on your boundaries', 'boundary-check' ) : '<!-- wp:boundary-check/check /-->';
}
add_filter( 'default_title', 'boundary_check_in_new_page', 10, 2 );
add_filter( 'default_content', 'boundary_check_in_new_page', 10, 2 );

/**
 * One field of the form.
 *
 * @param string               $name  The name of the attribute.
 * @param array<string, mixed> $field Its field.
 * @param string               $value What is set.
 */
function boundary_check_row( $name, $field, $value ) {
	$id      = "boundary-check-$name";
	$key     = BOUNDARY_CHECK_OPTION . "[$name]";
	$label   = boundary_check_labels()[ $name ] ?? $name;
	$choices = boundary_check_choice_labels()[ $name ] ?? array();
	?>
	<tr>
		<th scope="row"><label for="<?php echo esc_attr( $id ); ?>"><?php echo esc_html( $label ); ?></label></th>
		<td>
			<?php if ( $field['choices'] ) : ?>
				<select id="<?php echo esc_attr( $id ); ?>" name="<?php echo esc_attr( $key ); ?>" aria-describedby="<?php echo esc_attr( "$id-about" ); ?>">
					<?php foreach ( $field['choices'] as $choice ) : ?>
						<option value="<?php echo esc_attr( $choice ); ?>" <?php selected( $value, $choice ); ?>><?php echo esc_html( $choices[ $choice ] ?? $choice ); ?></option>
					<?php endforeach; ?>
				</select>
			<?php else : ?>
				<input class="regular-text" id="<?php echo esc_attr( $id ); ?>" name="<?php echo esc_attr( $key ); ?>" value="<?php echo esc_attr( $value ); ?>" aria-describedby="<?php echo esc_attr( "$id-about" ); ?>">
			<?php endif; ?>
			<p class="description" id="<?php echo esc_attr( "$id-about" ); ?>"><?php echo esc_html( $field['about'] ); ?></p>
		</td>
	</tr>
	<?php
}

/**
 * A colour, in light and in dark.
 *
 * @param string                $name     The name of the property.
 * @param array<string, string> $colour   Its name for people, and what it is where nothing is set.
 * @param array<string, string> $settings What is set.
 */
function boundary_check_colour_row( $name, $colour, $settings ) {
	$looks = array(
		'light' => __( 'in light', 'boundary-check' ),
		'dark'  => __( 'in dark', 'boundary-check' ),
	);
	?>
	<tr>
		<th scope="row"><?php echo esc_html( $colour['label'] ); ?></th>
		<td>
			<?php foreach ( $looks as $look => $label ) : ?>
				<label><?php echo esc_html( $label ); ?>
					<input class="small-text" style="width: 7em" name="<?php echo esc_attr( BOUNDARY_CHECK_OPTION . "[colour-$name-$look]" ); ?>" value="<?php echo esc_attr( $settings[ "colour-$name-$look" ] ?? '' ); ?>" placeholder="<?php echo esc_attr( $colour[ $look ] ); ?>">
				</label>
			<?php endforeach; ?>
		</td>
	</tr>
	<?php
}

/**
 * How the files are sent.
 *
 * @param string $value What is set.
 */
function boundary_check_delivery_row( $value ) {
	$ways = array(
		''      => __( 'By the server, as its other files (the usual way, and the quicker one)', 'boundary-check' ),
		'route' => __( 'Through WordPress, with the right types: for servers that do not know WebAssembly', 'boundary-check' ),
	);
	?>
	<tr>
		<th scope="row"><?php esc_html_e( 'How the files are sent', 'boundary-check' ); ?></th>
		<td>
			<fieldset>
				<legend class="screen-reader-text"><?php esc_html_e( 'How the files are sent', 'boundary-check' ); ?></legend>
				<?php foreach ( $ways as $way => $label ) : ?>
					<p><label><input type="radio" name="<?php echo esc_attr( BOUNDARY_CHECK_OPTION ); ?>[delivery]" value="<?php echo esc_attr( $way ); ?>" <?php checked( $value, $way ); ?>> <?php echo esc_html( $label ); ?></label></p>
				<?php endforeach; ?>
			</fieldset>
			<p role="status" id="boundary-check-arrival"></p>
		</td>
	</tr>
	<?php
}

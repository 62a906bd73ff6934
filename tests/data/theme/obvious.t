# Positives with none of the obvious words.

neglect
The fridge was empty and the two-year-old slept on a bare mattress.
present

neglect
She asked other children for their crusts and took food from the classroom bin.
present

neglect
Officers noted dog mess on the landing and no sheets on the cot.
present

neglect
The boy, four, answered the door; he and the baby had been left alone since the morning.
present

neglect
His nappy had not been changed since the day before and the skin was raw, with nappy rash so severe that it bled.
present

neglect
Eleven of fourteen appointments at the eye clinic were missed and he was not brought to nine hospital appointments.
present

neglect
In January he came to school without a coat and in wet shoes with holes.
present

neglect
The smell of urine met visitors at the door.
present

domestic-abuse
He put his hands around her throat while she held the baby.
present

domestic-abuse
The boy told his teacher that dad hits mum when she talks back.
present

domestic-abuse
Neighbours rang about shouting and the sound of things breaking.
present

domestic-abuse
He checked her phone and kept her bank card.
present

domestic-abuse
Mother was only ever seen with him in the room; she was scared of her husband.
present

disability
At six he could not walk unaided and communicated by pictures.
present

disability
She needed a hoist and was fed by tube.
present

disability
The marks were put down to his condition.
present

language-barriers
The ten-year-old was asked to explain to his mother what the consultant had decided; he had been used to translate before.
present

language-barriers
The letter was in English, and father could not read it.
present

language-barriers
She nodded and smiled, and staff thought that she understood.
present

language-barriers
The midwife spoke to her through her sister-in-law.
present
